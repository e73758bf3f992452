# A line through fifty points. Written from scratch.
import torch
from torch import nn

# data
torch.manual_seed(0)
x = torch.linspace(-1, 1, 50)[:, None]
y = 3 * x + 1

w = torch.tensor(0.0, requires_grad=True)
b = torch.tensor(0.0, requires_grad=True)
optimizer = torch.optim.SGD([w, b], lr=0.1)

for step in range(200):
    loss = ((w * x + b - y) ** 2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
