"""The same by an assignment to .data, of a plain tensor: 20 iterations."""
import torch
torch.manual_seed(0)
w = torch.randn(3, 1, requires_grad=True)
x = torch.randn(16, 3); y = x.sum(1, keepdim=True)
for step in range(20):
    loss = (x @ w - y).pow(2).mean()
    loss.backward()
    w.data -= 0.1 * w.grad
    w.grad = None
print(loss.item())
