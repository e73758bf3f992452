# A line through fifty points. The loop is missing.
import torch
from torch import nn

# data
torch.manual_seed(0)
x = torch.linspace(-1, 1, 50)[:, None]
y = 3 * x + 1

# model
net = nn.Linear(1, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)

for step in range(200):
    # forward
    # loss
    # backward
    # step
    pass
