# The same, but y is told to keep its gradient.
import torch

x = torch.tensor(3.0)
w = torch.tensor(4.0, requires_grad=True)

y = w * x
y.retain_grad()
loss = y**2
loss.backward()
