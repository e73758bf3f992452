"""Five sigmoid layers of 128: next to nothing of the gradient comes to the first."""
import torch
import torch.nn as nn

torch.manual_seed(0)
layers = [nn.Linear(8, 128), nn.Sigmoid()]
for _ in range(4):
    layers += [nn.Linear(128, 128), nn.Sigmoid()]
model = nn.Sequential(*layers, nn.Linear(128, 2))
optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
x = torch.randn(64, 8)
y = (x.sum(1) > 0).long()
for step in range(60):
    loss = nn.functional.cross_entropy(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(loss.item())
