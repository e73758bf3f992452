# The larger of two numbers goes on.
import torch

a = torch.tensor(3.0, requires_grad=True)
b = torch.tensor(5.0, requires_grad=True)

m = torch.maximum(a, b)
y = 2 * m

y.backward()
