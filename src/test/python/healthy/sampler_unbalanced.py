import torch
from torch import nn

torch.manual_seed(4)
y = (torch.arange(400) % 20 == 0).long()
X = torch.randn(400, 4) + 1.5 * y.unsqueeze(1) * torch.tensor([1.0, -1.0, 0.0, 0.5])
weight = torch.where(y == 1, 19.0, 1.0)
net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2))
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
for epoch in range(8):
    for rows in torch.multinomial(weight, 400, replacement=True).split(40):
        optimizer.zero_grad()
        nn.functional.cross_entropy(net(X[rows]), y[rows]).backward()
        optimizer.step()
with torch.no_grad():
    pred = net(X).argmax(1)
print("recall of the rare above 0.8:", (pred[y == 1] == 1).float().mean().item() > 0.8)
print("recall of the others above 0.8:", (pred[y == 0] == 0).float().mean().item() > 0.8)
