"""Nothing is wrong with it: it is shuffled, balanced, measured with eval(), keeps numbers alone, and learns."""
import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(60, 2)
y = (x[:, 0] > 0).long()
held = torch.randn(30, 2)
held_y = (held[:, 0] > 0).long()
net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Dropout(0.02), nn.Linear(8, 2))
optimizer = torch.optim.SGD(net.parameters(), lr=1.0)
losses = []
for epoch in range(60):
    for rows in torch.randperm(60).split(20):
        loss = nn.functional.cross_entropy(net(x[rows]), y[rows])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    net.eval()
    with torch.no_grad():
        print(nn.functional.cross_entropy(net(held), held_y).item())
    net.train()
