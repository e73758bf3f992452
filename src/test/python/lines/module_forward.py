import torch
from torch import nn

class Net(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.width = width
        self.calls = 0
        self.a = nn.Parameter(torch.ones(width))

    def hidden(self, x):
        h = x * self.a
        return torch.relu(h)

    def forward(self, x, deep=False):
        h = self.hidden(x)
        if deep:
            h = self.hidden(h + 1)
        self.calls += 1
        out = h.sum()
        return out

net = Net(2)
optimizer = torch.optim.SGD(net.parameters(), lr=0.25)
for epoch in range(2):
    net.train()
    for x in torch.tensor([[1.0, 2.0], [3.0, -1.0]]):  # trains
        out = net(x, deep=epoch == 1)
        optimizer.zero_grad()
        out.backward()
        optimizer.step()
    with torch.no_grad():
        test = net(torch.ones(2))
        score = test.item()
