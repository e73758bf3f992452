import torch


@torch.no_grad()
def evaluate(w, x):
    return (w * x).sum()


w = torch.tensor([1.0, 2.0], requires_grad=True)
x = torch.tensor([3.0, 4.0])

print(evaluate(w, x), evaluate(w, x).requires_grad)

with torch.no_grad():
    a = w * 2
    print(a, a.requires_grad, torch.is_grad_enabled())
    with torch.enable_grad():
        b = w * 2
        print(b, torch.is_grad_enabled())
print(torch.is_grad_enabled())

with torch.inference_mode():
    c = w + 1
print(c, c.requires_grad, c.is_inference())

for flag in (True, False):
    with torch.set_grad_enabled(flag):
        print(flag, (w * x).requires_grad)

# detach shares storage
d = w.detach()
d[0] = 100.0
print(w)
print(d, d.requires_grad, d.data_ptr() == w.data_ptr())

# clone keeps the graph, detach().clone() does not
e = w.clone()
f = w.detach().clone()
print(e.requires_grad, f.requires_grad)
print(e)
f[1] = -1
print(w[1].item(), f[1].item())

# stop the gradient through one branch
u = torch.tensor(3.0, requires_grad=True)
y = u * u.detach()
y.backward()
print(u.grad)
u.grad = None
y = u * u
y.backward()
print(u.grad)

# update in place under no_grad
p = torch.tensor([1.0, -1.0], requires_grad=True)
(p ** 2).sum().backward()
with torch.no_grad():
    p -= 0.1 * p.grad
    p.grad.zero_()
print(p, p.grad)

try:
    p += 1
except RuntimeError as err:
    print(err)
try:
    p.numpy()
except RuntimeError as err:
    print(err)
print(p.detach().numpy())

r = torch.zeros(2)
r.requires_grad_()
print(r)
r.requires_grad_(False)
print(r)
