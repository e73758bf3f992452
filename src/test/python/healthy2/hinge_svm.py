import torch

torch.manual_seed(10)
X = torch.cat([torch.randn(60, 2) + 1.5, torch.randn(60, 2) - 1.5])
Y = torch.cat([torch.ones(60), -torch.ones(60)])
perm = torch.randperm(120)
X, Y = X[perm], Y[perm]
w = torch.zeros(2, requires_grad=True)
b = torch.zeros(1, requires_grad=True)
for t in range(1, 101):
    margin = Y * (X @ w + b)
    loss = torch.clamp(1 - margin, min=0).mean() + 0.01 * w.dot(w)
    loss.backward()
    with torch.no_grad():
        for p in (w, b):
            p.sub_(p.grad, alpha=0.5 / t ** 0.5)
            p.grad.zero_()
print(loss.item() < 0.3)
