# y mal y.
import torch

x = torch.tensor(2.0, requires_grad=True)
y = x ** 2
z = y * y
z.backward()
