"""All 256 ReLUs of the first layer are dead from the start, and no tensor is small enough to be recorded whole."""
import torch
import torch.nn as nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(8, 256), nn.ReLU(), nn.Linear(256, 1))
nn.init.constant_(model[0].bias, -30.0)
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
x = torch.randn(64, 8)
y = x.sum(1, keepdim=True)
for step in range(60):
    loss = nn.functional.mse_loss(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(loss.item())
