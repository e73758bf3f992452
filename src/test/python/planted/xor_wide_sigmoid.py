import torch

torch.manual_seed(2)
x = torch.tensor([[-1.0, -1.0], [-1.0, 1.0], [1.0, -1.0], [1.0, 1.0]])
y = torch.tensor([[0.0], [1.0], [1.0], [0.0]])
x = x.repeat(10, 1) + 0.1 * torch.randn(40, 2)
y = y.repeat(10, 1)

w1 = torch.randn(2, 3) * 60
b1 = torch.randn(3) * 3
w2 = torch.randn(3, 1)
b2 = torch.zeros(1)
weights = [w1, b1, w2, b2]
for w in weights:
    w.requires_grad_(True)

for epoch in range(501):
    hidden = torch.sigmoid(x @ w1 + b1)
    out = torch.sigmoid(hidden @ w2 + b2)
    loss = ((out - y) ** 2).mean()
    loss.backward()
    with torch.no_grad():
        for w in weights:
            w -= 2.0 * w.grad
            w.grad = None
    if epoch % 100 == 0:
        print(epoch, f"loss {loss.item():.4f}")
