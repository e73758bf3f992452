import torch
from torch import nn

torch.manual_seed(1)
x = torch.rand(48, 1) * 4 - 2
y = torch.sin(2 * x)

first = nn.Linear(1, 16)
second = nn.Linear(16, 1)
model = nn.Sequential(first, nn.Tanh(), second)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
criterion = nn.MSELoss()

for step in range(60):
    optimizer.zero_grad()
    out = model(x)
    loss = criterion(out, y)
    loss.backward()
    optimizer.step()

with torch.no_grad():
    fresh = torch.linspace(-2, 2, 50)[:, None]
    print(((model(fresh) - torch.sin(2 * fresh)) ** 2).mean().item())
