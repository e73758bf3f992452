import torch
from torch import nn


class Deep(nn.Module):
    def __init__(self, depth=10, width=16):
        super().__init__()
        self.first = nn.Linear(2, width)
        self.middle = nn.ModuleList(nn.Linear(width, width) for _ in range(depth))
        self.last = nn.Linear(width, 2)

    def forward(self, x):
        x = torch.sigmoid(self.first(x))
        for layer in self.middle:
            x = torch.sigmoid(layer(x))
        return self.last(x)


torch.manual_seed(67)
angle = torch.rand(120) * 6.283
radius = torch.where(torch.arange(120) % 2 == 0, 1.0, 2.0)
xy = torch.stack([radius * angle.cos(), radius * angle.sin()], 1)
ring = torch.arange(120) % 2
deep = Deep()
opt = torch.optim.SGD(deep.parameters(), lr=0.1)
for step in range(60):
    loss = nn.functional.cross_entropy(deep(xy), ring)
    opt.zero_grad()
    loss.backward()
    opt.step()
print('%.2f' % loss.item())
