# Two outputs.
import torch

w = torch.tensor([4.0, 6.0], requires_grad=True)

y = w**2
y.backward()
