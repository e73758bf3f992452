# Twelve noisy points of a straight line, and a network that could learn much more.
import torch
from torch import nn
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.linspace(-1, 1, 12)[:, None]
y = x + 0.4 * torch.randn(12, 1)
new_x = torch.linspace(-1, 1, 50)[:, None]
new_y = new_x + 0.4 * torch.randn(50, 1)

net = nn.Sequential(nn.Linear(1, 64), nn.Tanh(), nn.Linear(64, 64), nn.Tanh(), nn.Linear(64, 1))
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)

for step in range(200):
    train = F.mse_loss(net(x), y)
    optimizer.zero_grad()
    train.backward()
    optimizer.step()
    with torch.no_grad():
        test = F.mse_loss(net(new_x), new_y)
