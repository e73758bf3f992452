import math
import torch
from torch import nn

torch.manual_seed(0)
n = 80
r = torch.linspace(0.1, 1, n)
a = r * 4
arm = torch.stack([r * torch.cos(a), r * torch.sin(a)], 1)
points = torch.cat([arm, -arm]) + 0.02 * torch.randn(2 * n, 2)
which = torch.cat([torch.zeros(n), torch.ones(n)]).unsqueeze(1)

net = nn.Sequential(nn.Linear(2, 20), nn.Tanh(), nn.Linear(20, 20), nn.Tanh(), nn.Linear(20, 1))
criterion = nn.BCEWithLogitsLoss()
optimizer = torch.optim.Adam(net.parameters(), lr=4.0)

late = []
for step in range(300):
    optimizer.zero_grad()
    loss = criterion(net(points), which)
    loss.backward()
    optimizer.step()
    if step >= 200:
        late.append(loss.item())
print("below 0.2 in the last hundred steps:", sum(late) / len(late) < 0.2)
