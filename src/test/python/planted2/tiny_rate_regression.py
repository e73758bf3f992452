import torch
from torch import nn, optim

torch.manual_seed(113)
x = torch.randn(128, 3)
y = x @ torch.tensor([[1.0], [2.0], [-1.0]]) + 0.5
model = nn.Linear(3, 1)
criterion = nn.MSELoss()
optimizer = optim.SGD(model.parameters(), lr=5e-6)
for epoch in range(100):
    optimizer.zero_grad()
    loss = criterion(model(x), y)
    loss.backward()
    optimizer.step()
    if epoch % 25 == 0:
        print(epoch, round(loss.item(), 2))
