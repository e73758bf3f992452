# Question: why is my .grad None / why does nothing train?
import torch
import torch.nn as nn

# case 1: overwriting the leaf
w = torch.ones(2, requires_grad=True)
w = w * 0.5                      # no longer a leaf
(w.sum()).backward()
print("1:", w.is_leaf, w.grad)

w = (torch.ones(2) * 0.5).requires_grad_()
w.sum().backward()
print("1 fixed:", w.is_leaf, w.grad)

# case 2: w = w - lr * w.grad loses the leaf after the first step
w = torch.tensor([1.0], requires_grad=True)
try:
    for i in range(3):
        loss = (w ** 2).sum()
        loss.backward()
        w = w - 0.1 * w.grad
        print("2:", i, w)
except TypeError as e:
    print("2: TypeError", e)

# case 3: detach / item / data break the chain
x = torch.tensor([2.0], requires_grad=True)
y = x ** 2
z = torch.tensor(y.item(), requires_grad=True) * 3
z.backward()
print("3:", x.grad)
z = y * 3
z.backward()
print("3 fixed:", x.grad)

# case 4: torch.tensor([a, b]) of tensors copies, torch.stack does not
a = torch.tensor(1.0, requires_grad=True)
b = torch.tensor(2.0, requires_grad=True)
s = torch.stack([a, b])
s.prod().backward()
print("4:", a.grad, b.grad, s)

# case 5: argmax and comparisons do not differentiate
p = torch.tensor([0.2, 0.8], requires_grad=True)
print("5:", p.argmax().requires_grad, (p > 0.5).requires_grad, p.round().requires_grad, torch.sign(p).grad_fn is not None)
p.round().sum().backward()
print("5:", p.grad)

# case 6: a parameter that does not take part
net = nn.ModuleDict({"used": nn.Linear(1, 1), "unused": nn.Linear(1, 1)})
nn.init.ones_(net["used"].weight)
net["used"](torch.ones(1, 1)).sum().backward()
for n, q in net.named_parameters():
    print("6:", n, q.grad)
opt = torch.optim.SGD(net.parameters(), lr=0.5)
before = net["unused"].weight.item()
opt.step()
print("6:", net["used"].weight.item(), net["unused"].weight.item() == before)

# case 7: forgetting zero_grad
v = torch.tensor([1.0], requires_grad=True)
for i in range(3):
    (v * 2).sum().backward()
    print("7:", v.grad.item(), end=" ")
print()

# case 8: optimizer built before the layer was replaced
m = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 1))
opt = torch.optim.SGD(m.parameters(), lr=1.0)
m[1] = nn.Linear(2, 1)
old = m[1].weight.clone()
m(torch.ones(1, 2)).sum().backward()
opt.step()
print("8: new layer changed:", not torch.equal(old, m[1].weight))

# case 9: non-leaf intermediate
q = torch.ones(2, requires_grad=True)
r = q * 3; r.retain_grad()
(r ** 2).sum().backward()
print("9:", r.grad, q.grad, r.is_leaf, q.grad_fn, r.grad_fn is None)
