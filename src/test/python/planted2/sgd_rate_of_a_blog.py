import torch
from torch import nn

torch.manual_seed(83)
x = torch.linspace(-3, 3, 100).view(-1, 1)
y = torch.sin(2 * x)
model = nn.Sequential(nn.Linear(1, 30), nn.ReLU(), nn.Linear(30, 30), nn.ReLU(), nn.Linear(30, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.8, momentum=0.9)
for epoch in range(150):
    loss = ((model(x) - y) ** 2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if epoch % 50 == 0:
        print(epoch, loss.item() < 100)
