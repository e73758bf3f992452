import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(4, 16), nn.GELU(), nn.Linear(16, 16), nn.GELU())
        self.head = nn.Linear(16, 1)

    def forward(self, x):
        return self.head(self.body(x))


torch.manual_seed(7)
net = Net()
optimizer = torch.optim.AdamW([
    {'params': net.body.parameters(), 'lr': 1e-3},
    {'params': net.head.parameters(), 'lr': 1e-2},
], weight_decay=0.01)
x = torch.randn(128, 4)
y = torch.cos(x[:, :1]) + x[:, 1:2]
first = None
for step in range(100):
    loss = nn.functional.huber_loss(net(x), y)
    first = first or loss.item()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(loss.item() < first / 2)
