import torch
import torch.nn as nn


class Tower(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 4))

    def forward(self, a, b):
        return self.layers(a), self.layers(b)


torch.manual_seed(19)
centres = torch.randn(6, 8)
labels = torch.randint(0, 6, (200,))
points = centres[labels] + 0.3 * torch.randn(200, 8)
net = Tower()
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
for step in range(60):
    i, j = torch.randint(0, 200, (2, 64))
    same = (labels[i] == labels[j]).float()
    za, zb = net(points[i], points[j])
    dist = nn.functional.pairwise_distance(za, zb)
    loss = (same * dist ** 2 + (1 - same) * torch.relu(1 - dist) ** 2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(loss.item() < 0.5)
