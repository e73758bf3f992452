# Dasselbe, aber y soll seinen Gradienten behalten.
import torch

x = torch.tensor(3.0)
w = torch.tensor(2.0, requires_grad=True)

y = w * x
y.retain_grad()
loss = y**2
loss.backward()
