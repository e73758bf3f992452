# Dasselbe, und exp sieht nie eine große Zahl.
import torch

a = torch.tensor(100.0, requires_grad=True)
e = torch.exp(a.clamp(max=0))
s = 1 + a
y = torch.where(a <= 0, e, s)
y.backward()
