# y mal eine abgetrennte Kopie von y.
import torch

x = torch.tensor(2.0, requires_grad=True)
y = x ** 2
c = y.detach()
z = y * c
z.backward()
