import torch
from torch.autograd import grad

x = torch.tensor(2.0, requires_grad=True)
y = x ** 4
d1, = grad(y, x, create_graph=True)
d2, = grad(d1, x, create_graph=True)
d3, = grad(d2, x, create_graph=True)
d4, = grad(d3, x)
print(y.item(), d1.item(), d2.item(), d3.item(), d4.item())
print(d1.requires_grad, d4.requires_grad)

for f in [torch.sin, torch.exp, torch.sigmoid, torch.tanh]:
    t = torch.tensor([0.0, 0.5, 1.0], requires_grad=True)
    g, = grad(f(t).sum(), t, create_graph=True)
    gg, = grad(g.sum(), t)
    print(f.__name__, g.detach(), gg)

# Hessian row by row
A = torch.tensor([[3.0, 1.0], [1.0, 2.0]])
v = torch.tensor([1.0, -1.0], requires_grad=True)
q = 0.5 * v @ A @ v + torch.sin(v[0]) * v[1] ** 2
g, = grad(q, v, create_graph=True)
H = torch.stack([grad(g[i], v, retain_graph=True)[0] for i in range(2)])
print(g.detach())
print(H)

# Newton's method on a scalar function
t = torch.tensor(3.0, requires_grad=True)
for i in range(6):
    f = t ** 4 - 3 * t ** 2 + t
    g, = grad(f, t, create_graph=True)
    h, = grad(g, t)
    with torch.no_grad():
        t -= g / h
    print(f"{i} t={t.item():.4f} f={f.item():.4f} g={g.item():.4f} h={h.item():.3f}")

# gradient penalty: backward through a gradient
w = torch.tensor([1.0, 2.0], requires_grad=True)
inp = torch.tensor([0.5, -0.3], requires_grad=True)
out = torch.tanh((w * inp).sum())
gi, = grad(out, inp, create_graph=True)
penalty = (gi.norm() - 1) ** 2
penalty.backward()
print(penalty)
print(w.grad)

# unused inputs
p = torch.tensor(1.0, requires_grad=True)
r = torch.tensor(1.0, requires_grad=True)
print(grad(p * 2, [p, r], allow_unused=True))
try:
    grad(p * 2, [p, r])
except RuntimeError as e:
    print(e)
