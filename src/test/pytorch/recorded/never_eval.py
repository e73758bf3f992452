"""Has dropout, and is measured without eval()."""
import torch
from torch import nn

torch.manual_seed(0)
x, y = torch.randn(12, 2), torch.randn(12, 1)
net = nn.Sequential(nn.Linear(2, 8), nn.Dropout(0.5), nn.Linear(8, 1))
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
for step in range(4):
    loss = nn.functional.mse_loss(net(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
with torch.no_grad():
    print(nn.functional.mse_loss(net(x), y).item())
