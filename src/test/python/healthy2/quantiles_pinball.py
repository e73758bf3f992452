import torch
from torch import nn

torch.manual_seed(15)
x = torch.rand(300, 1)
y = x + (0.1 + 0.4 * x) * torch.randn(300, 1)
quantiles = torch.tensor([0.1, 0.5, 0.9])
net = nn.Sequential(nn.Linear(1, 16), nn.SiLU(), nn.Linear(16, 3))
opt = torch.optim.Adam(net.parameters(), lr=0.02)


def pinball(prediction, target):
    diff = target - prediction
    return torch.maximum(quantiles * diff, (quantiles - 1) * diff).mean()


for step in range(100):
    loss = pinball(net(x), y)
    opt.zero_grad()
    loss.backward()
    opt.step()
print(loss.item() < 0.15)
