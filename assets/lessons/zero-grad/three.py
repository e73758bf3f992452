# Three times the same.
import torch

w = torch.tensor(5.0, requires_grad=True)

for turn in range(3):
    loss = 2 * w
    loss.backward()
