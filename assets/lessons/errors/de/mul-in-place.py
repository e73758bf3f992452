# y wird geändert, aber niemand hat es gesichert.
import torch

x = torch.tensor(2.0, requires_grad=True)
y = x * 3
y += 1
y.backward()
