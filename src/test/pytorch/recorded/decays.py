"""Its rate is halved after every iteration, and is nothing before anything is learned."""
import torch
from torch import nn

torch.manual_seed(1)
x, y = torch.randn(30, 2), torch.randn(30, 1)
net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
optimizer = torch.optim.SGD(net.parameters(), lr=0.02)
scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.4)
for step in range(30):
    loss = nn.functional.mse_loss(net(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    scheduler.step()
