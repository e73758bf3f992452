import torch
from torch import nn


class PoissonNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.lin = nn.Linear(2, 1)

    def forward(self, x):
        return torch.exp(self.lin(x)).squeeze(1)


torch.manual_seed(101)
hours = torch.rand(80) * 400
shift = torch.randint(0, 2, (80,)).float()
x = torch.stack([hours, shift], 1)
calls = torch.poisson(0.02 * hours + shift)
net = PoissonNet()
nn.init.constant_(net.lin.weight, 0.4)
optimizer = torch.optim.SGD(net.parameters(), lr=0.001)
for epoch in range(20):
    rate = net(x)
    loss = (rate - calls * torch.log(rate)).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(loss.item())
