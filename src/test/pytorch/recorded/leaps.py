"""Its rate is far too high: the loss swings and comes to nothing."""
import torch
from torch import nn

torch.manual_seed(1)
x = torch.randn(30, 2)
y = (x[:, :1] * x[:, 1:] > 0).float()
net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
optimizer = torch.optim.Adam(net.parameters(), lr=40.0)
for step in range(30):
    loss = nn.functional.binary_cross_entropy_with_logits(net(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    print(loss.item())
