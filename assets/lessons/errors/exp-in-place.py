# y is changed after exp has saved it.
import torch

x = torch.tensor(2.0, requires_grad=True)
y = torch.exp(x)
y += 1
y.backward()
