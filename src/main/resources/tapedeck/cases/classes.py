import torch
from torch import nn

torch.manual_seed(1)
sector = torch.arange(90) // 15
angle = sector * 1.05 + 0.15 * torch.randn(90)
x = torch.stack([torch.cos(angle), torch.sin(angle)], dim=1)
y = sector % 3

first = nn.Linear(2, 24)
second = nn.Linear(24, 3)
parameters = list(first.parameters()) + list(second.parameters())
optimizer = torch.optim.SGD(parameters, lr=0.5, momentum=0.8)

def network(x):
    h = torch.relu(first(x))
    return second(h)

for step in range(50):
    rows = torch.randperm(90)[:30]
    out = network(x[rows])
    log_p = torch.log_softmax(out, dim=1)
    loss = nn.functional.nll_loss(log_p, y[rows])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

with torch.no_grad():
    angle = sector * 1.05 + 0.15 * torch.randn(90)
    fresh = torch.stack([torch.cos(angle), torch.sin(angle)], dim=1)
    print(nn.functional.cross_entropy(network(fresh), sector % 3).item())
