import torch

torch.manual_seed(1)
x = torch.randn(300, 2)
y = x @ torch.tensor([1.0, -2.0]) + 0.5 + 0.8 * torch.randn(300)
w = torch.zeros(2, requires_grad=True)
b = torch.zeros(1, requires_grad=True)
for step in range(200):
    loss = (x @ w + b - y).pow(2).mean()
    loss.backward()
    with torch.no_grad():
        for p in (w, b):
            p -= 0.1 * p.grad
            p.grad.zero_()
    if step % 50 == 49:
        print(f"{step + 1} loss {loss.item():.3f}")
