import torch

# y = 2x - 1 with some noise
torch.manual_seed(1)
x = torch.linspace(-2, 2, 40)
y = 2 * x - 1 + 0.1 * torch.randn(40)

w = torch.zeros(1, requires_grad=True)
b = torch.zeros(1, requires_grad=True)
lr = 0.05

for step in range(61):
    pred = w * x + b
    loss = ((pred - y) ** 2).mean()
    loss.backward()
    with torch.no_grad():
        w -= lr * w.grad
        b -= lr * b.grad
    if step % 10 == 0:
        print(f"step {step:2d}  loss {loss.item():.4f}  w {w.item():.3f}  b {b.item():.3f}")
