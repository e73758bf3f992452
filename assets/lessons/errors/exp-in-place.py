# y comes from exp, and is changed in place.
import torch

x = torch.tensor(2.0, requires_grad=True)
y = torch.exp(x)
y += 1
y.backward()
