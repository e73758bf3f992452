# The same network on other rows, and its backward written by hand.
import torch

torch.manual_seed(0)
x = torch.randint(2, (64, 10)).float()
y = torch.eye(4)[torch.randint(4, (64,))]
w1 = torch.randn(10, 100, requires_grad=True)
b1 = torch.randn(1, 100, requires_grad=True)
w2 = torch.randn(100, 4, requires_grad=True)
b2 = torch.randn(1, 4, requires_grad=True)

h = torch.sigmoid(x @ w1 + b1)
y_hat = torch.sigmoid(h @ w2 + b2)
loss = ((y_hat - y) ** 2).sum() / 2

with torch.no_grad():
    d_loss = 1.0
    d_squared = d_loss / 2
    d_y_hat = d_squared * 2 * (y_hat - y)
    d_a2 = d_y_hat * y_hat * (1 - y_hat)
    d_b2 = d_a2.sum(dim=0, keepdim=True)
    d_w2 = h.T @ d_a2
    d_h = d_a2 @ w2.T
    d_a1 = d_h * h * (1 - h)
    d_b1 = d_a1.sum(dim=0, keepdim=True)
    d_w1 = x.T @ d_a1

loss.backward()

off = (w1.grad - d_w1).abs().max()
