# Several paths lead from x to y.
import torch

x = torch.tensor(3.0, requires_grad=True)

s = x * x
y = s + x
y.backward()
