# The same, with three points.
import torch
from torch import nn

# data
torch.manual_seed(0)
x = torch.linspace(-1, 1, 3)[:, None]
y = 3 * x[:, 0] + 1

# model
net = nn.Linear(1, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)

for step in range(200):
    p = net(x)                       # forward
    error = p - y
    loss = (error ** 2).mean()       # loss
    optimizer.zero_grad()
    loss.backward()                  # backward
    optimizer.step()                 # step
