# Zwei Functions nacheinander.
import torch

x = torch.tensor(3.0, requires_grad=True)

u = 2 * x
y = u**2
y.backward()
