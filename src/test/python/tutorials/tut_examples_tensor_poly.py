# -*- coding: utf-8 -*-
import math
import torch

dtype, device = torch.float, torch.device("cpu")

torch.manual_seed(11)
t = torch.linspace(-math.pi / 2, math.pi / 2, 200, device=device, dtype=dtype)
goal = torch.sin(2 * t)
coef = torch.randn(4, device=device, dtype=dtype)
powers = torch.stack([t ** k for k in range(4)])
print(coef, powers.shape)

# 1. gradient on paper
c = coef.clone()
for it in range(300):
    err = c @ powers - goal
    if it % 100 == 99:
        print(it, f"{err.pow(2).sum().item():.3f}")
    c -= 1e-4 * (2 * powers @ err)
print(c)

# 2. autograd, one scalar leaf for each power
leaves = [coef[k].clone().requires_grad_() for k in range(4)]
for it in range(300):
    curve = sum(p * t ** k for k, p in enumerate(leaves))
    loss = (curve - goal).pow(2).sum()
    if it % 100 == 99:
        print(it, f"{loss.item():.3f}")
    loss.backward()
    with torch.no_grad():
        for p in leaves:
            p -= 1e-4 * p.grad
            p.grad = None
print([round(p.item(), 3) for p in leaves], torch.allclose(torch.stack(leaves), c, atol=1e-3))
print(leaves[0].is_leaf, curve.grad_fn.name(), loss.grad_fn.name())

# 3. a linear layer on the powers, squeezed by Flatten(0, 1)
features = t.unsqueeze(-1).pow(torch.tensor([1, 2, 3]))
print(features.shape, features[0])
model = torch.nn.Sequential(torch.nn.Linear(3, 1), torch.nn.Flatten(0, 1))
loss_fn = torch.nn.MSELoss(reduction='sum')
for make in (lambda p: torch.optim.RMSprop(p, lr=1e-2), lambda p: torch.optim.Adam(p, lr=1e-2)):
    opt = make(model.parameters())
    for it in range(101):
        loss = loss_fn(model(features), goal)
        if it % 50 == 0:
            print(type(opt).__name__, it, f"{loss.item():.2f}")
        opt.zero_grad()
        loss.backward()
        opt.step()
layer = model[0]
print(layer.weight.shape, layer.bias.shape, model(features).shape)


class Cubic(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.p0, self.p1, self.p2, self.p3 = (torch.nn.Parameter(v.clone()) for v in coef)

    def forward(self, t):
        return self.p0 + t * (self.p1 + t * (self.p2 + t * self.p3))


m = Cubic()
print(m, [n for n, _ in m.named_parameters()])
sgd = torch.optim.SGD(m.parameters(), lr=1e-4)
for it in range(300):
    loss = loss_fn(m(t), goal)
    sgd.zero_grad(); loss.backward(); sgd.step()
print(f"{loss.item():.3f}", torch.allclose(m.p1.data, c[1], atol=1e-3))
