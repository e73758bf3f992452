import torch
from torch import nn

# data
torch.manual_seed(0)
x = torch.linspace(-1, 1, 50)[:, None]
y = 3 * x + 1

net = nn.Linear(1, 1)
w, b = net.weight, net.bias
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)

for step in range(200):
    loss = ((net(x) - y) ** 2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
