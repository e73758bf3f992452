import torch
import torch.nn as nn

torch.manual_seed(0)


class Block(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.linear = nn.Linear(n, n)

    def forward(self, x):
        gate = torch.sigmoid(self.linear(x))
        gate *= x
        return gate + x


model = nn.Sequential(Block(5), Block(5), nn.Linear(5, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
x = torch.randn(40, 5)
y = x.abs().sum(1, keepdim=True)
for epoch in range(100):
    optimizer.zero_grad()
    loss = ((model(x) - y) ** 2).mean()
    loss.backward()
    optimizer.step()
    if epoch % 25 == 0:
        print(epoch, round(loss.item(), 3))
