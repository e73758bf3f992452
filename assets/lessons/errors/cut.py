# y times a copy of y that is cut off.
import torch

x = torch.tensor(2.0, requires_grad=True)
y = x ** 2
c = y.detach()
z = y * c
z.backward()
