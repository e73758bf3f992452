# An update by hand.
import torch

w = torch.tensor(2.0, requires_grad=True)

for step in range(2):
    loss = w ** 2
    loss.backward()
    w = w - 0.1 * w.grad
