import torch
from torch import nn


def init_weights(module):
    if isinstance(module, nn.Linear):
        module.weight.data.fill_(0.1)
        module.bias.data.fill_(0.0)


torch.manual_seed(61)
x = torch.rand(200, 2) * 4 - 2
y = ((x ** 2).sum(1) < 1.5).long()
net = nn.Sequential(nn.Linear(2, 12), nn.Tanh(), nn.Linear(12, 2))
net.apply(init_weights)
optimizer = torch.optim.Adam(net.parameters(), lr=0.02)
for step in range(80):
    loss = nn.functional.cross_entropy(net(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(f'{loss.item():.2f}')
