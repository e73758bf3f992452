import torch

torch.manual_seed(1)
x = torch.rand(60, 3) * torch.tensor([5.0, 150.0, 80.0]) + torch.tensor([1.0, 30.0, 1940.0])
y = 0.4 * x[:, 0:1] + 0.03 * x[:, 1:2] + 0.02 * (x[:, 2:3] - 1940)
mean = x.mean(dim=0)
std = x.std(dim=0)

def scaled(x):
    return (x - mean) / std

inputs = scaled(x)
w = torch.zeros(3, 1, requires_grad=True)
b = torch.zeros(1, requires_grad=True)
lr = 0.3

for step in range(40):
    out = inputs @ w + b
    loss = ((out - y) ** 2).mean()
    loss.backward()
    with torch.no_grad():
        w -= lr * w.grad
        b -= lr * b.grad
    w.grad = None
    b.grad = None

with torch.no_grad():
    fresh = torch.rand(60, 3) * torch.tensor([5.0, 150.0, 80.0]) + torch.tensor([1.0, 30.0, 1940.0])
    price = 0.4 * fresh[:, 0:1] + 0.03 * fresh[:, 1:2] + 0.02 * (fresh[:, 2:3] - 1940)
    print((0.01 + (scaled(fresh) @ w + b - price) ** 2).mean().item())
