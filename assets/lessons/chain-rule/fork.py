# Two branches that meet at x = 2.
import torch

x = torch.tensor(2.0, requires_grad=True)

if x >= 2:
    y = x * x
else:
    y = 10 * x - 16

y.backward()
