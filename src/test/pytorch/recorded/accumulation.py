"""Two backward passes add up before each step."""
import torch
import torch.nn as nn

torch.manual_seed(9)
model = nn.Linear(3, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
for step in range(12):
    for part in range(2):
        x = torch.randn(4, 3)
        loss = (model(x) - x[:, :2]).pow(2).mean() / 2
        loss.backward()
    optimizer.step()
    optimizer.zero_grad()
    print(step, loss.item())
