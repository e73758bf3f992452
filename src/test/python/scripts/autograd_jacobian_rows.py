import torch


def f(x):
    return torch.stack([x[0] * x[1], x[1] ** 2, torch.sin(x[2]), x.sum()])


x = torch.tensor([1.0, 2.0, 0.5], requires_grad=True)
y = f(x)
print(y)

# vector-Jacobian products with unit vectors
rows = []
for i in range(len(y)):
    x.grad = None
    e = torch.zeros_like(y)
    e[i] = 1.0
    y.backward(e, retain_graph=True)
    rows.append(x.grad.clone())
J = torch.stack(rows)
print(J)
print(J.shape)

# the same through autograd.grad
J2 = torch.cat([torch.autograd.grad(y[i], x, retain_graph=True)[0].view(1, -1) for i in range(4)])
print(torch.equal(J, J2))

# and by the library
J3 = torch.autograd.functional.jacobian(f, x.detach())
print(torch.allclose(J, J3))

# v^T J
v = torch.tensor([1.0, 0.1, 0.01, 0.001])
x.grad = None
y.backward(v)
print(x.grad)
print(v @ J)

# softmax: J = diag(p) - p p^T
z = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
p = torch.softmax(z, 0)
J = torch.stack([torch.autograd.grad(p[i], z, retain_graph=True)[0] for i in range(3)])
pd = p.detach()
print(J)
print(torch.diag(pd) - torch.outer(pd, pd))

try:
    p.backward()
except RuntimeError as err:
    print("RuntimeError:", err)
try:
    p.backward(torch.ones(2))
except RuntimeError as err:
    print("RuntimeError:", err)
