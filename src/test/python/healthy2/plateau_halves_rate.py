import torch
from torch import nn
from torch.optim.lr_scheduler import ReduceLROnPlateau

torch.manual_seed(3)
x = torch.randn(200, 5)
y = x @ torch.randn(5, 1) + 0.3 * torch.randn(200, 1)
model = nn.Linear(5, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
scheduler = ReduceLROnPlateau(optimizer, factor=0.5, patience=2)
for epoch in range(30):
    losses = []
    for xb, yb in zip(x.split(20), y.split(20)):
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(xb), yb)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    scheduler.step(sum(losses) / len(losses))
print(sum(losses) / len(losses) < 0.2)
