import torch


def f(p):
    return (1 - p[0]) ** 2 + 10 * (p[1] - p[0] ** 2) ** 2


p = torch.tensor([-1.0, 1.5], dtype=torch.float64, requires_grad=True)
for i in range(60):
    value = f(p)
    (g,) = torch.autograd.grad(value, p)
    step = 1.0
    with torch.no_grad():
        while f(p - step * g) > value - 0.3 * step * g.dot(g):
            step *= 0.5
        p -= step * g
    if i % 20 == 0:
        print(i, f"f {value.item():.4f} step {step}")
print(f"end {f(p).item():.4f}")
