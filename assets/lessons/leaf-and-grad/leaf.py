# Five tensors: whose grad is None, and why?
import torch

x = torch.tensor(3.0)
w = torch.tensor(2.0, requires_grad=True)
v = torch.tensor(5.0, requires_grad=True)

y = w * x
z = v * x
loss = y**2
loss.backward()

with torch.no_grad():
    w -= 0.01 * w.grad
