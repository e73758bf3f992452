import torch
import torch.nn as nn
import torch.nn.functional as F


class Net(nn.Module):
    def __init__(self, p=0.3):
        super().__init__()
        self.p = p
        self.hidden, self.out = nn.Linear(6, 32), nn.Linear(32, 2)

    def forward(self, x):
        h = F.relu(self.hidden(x))
        h = F.dropout(
            h,
            p=self.p,
            training=self.training,
        )
        return self.out(F.dropout(h, 0.1, self.training))


def measure(net, x, y):
    net.eval()
    with torch.no_grad():
        right = (net(x).argmax(1) == y).float().mean().item()
    net.train()
    return right


torch.manual_seed(2)
x = torch.randn(200, 6)
y = (x[:, 0] * 2 - x[:, 3] > 0).long()
net = Net()
optimizer = torch.optim.Adam(net.parameters(), lr=0.02)
for epoch in range(30):
    for rows in torch.randperm(200).split(50):
        optimizer.zero_grad()
        F.cross_entropy(net(x[rows]), y[rows]).backward()
        optimizer.step()
    if epoch % 10 == 9:
        print(measure(net, x, y) > 0.85)
