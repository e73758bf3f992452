import torch
import torch.nn as nn
from torch.utils.checkpoint import checkpoint

torch.manual_seed(12)
first, second, third = (nn.Sequential(nn.Linear(4, 4), nn.ReLU(), nn.Dropout(0.3)) for _ in range(3))
parameters = [each for part in (first, second, third) for each in part.parameters()]
optimizer = torch.optim.SGD(parameters, lr=0.1)
for step in range(11):
    x = torch.randn(6, 4, requires_grad=True)
    x = checkpoint(first, x, use_reentrant=False)
    x = checkpoint(second, x, use_reentrant=True)
    loss = third(x).pow(2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    print(step, loss.item(), torch.rand(1).item())
