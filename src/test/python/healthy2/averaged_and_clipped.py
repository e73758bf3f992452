import copy
import torch
import torch.nn as nn
from torch.nn.utils import clip_grad_value_

torch.manual_seed(29)
model = nn.Sequential(nn.Linear(3, 20), nn.Softplus(), nn.Linear(20, 1))
ema = copy.deepcopy(model)
for p in ema.parameters():
    p.requires_grad = False
x = torch.randn(200, 3)
y = (x ** 2).sum(1, keepdim=True) + 0.2 * torch.randn(200, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.05, momentum=0.9, nesterov=True)
for step in range(100):
    idx = torch.randint(0, 200, (40,))
    loss = nn.functional.mse_loss(model(x[idx]), y[idx])
    optimizer.zero_grad()
    loss.backward()
    clip_grad_value_(model.parameters(), 0.5)
    optimizer.step()
    with torch.no_grad():
        for e, p in zip(ema.parameters(), model.parameters()):
            e.mul_(0.95).add_(p, alpha=0.05)
with torch.no_grad():
    print(nn.functional.mse_loss(ema(x), y).item() < 4)
