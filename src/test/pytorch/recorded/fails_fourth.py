"""Fails in its fourth iteration, in a Function."""
import torch, torch.nn as nn
torch.manual_seed(0)
net = nn.Sequential(nn.Linear(3, 4), nn.ReLU(), nn.Linear(4, 1))
opt = torch.optim.SGD(net.parameters(), lr=0.1)
for step in range(10):
    opt.zero_grad()
    x = torch.randn(4, 3)
    h = net[1](net[0](x))
    if step == 3:
        h = h.repeat(1, 2)
    loss = net[2](h).pow(2).mean()
    loss.backward()
    opt.step()
