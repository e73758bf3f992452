import torch
from torch import nn
import torch.nn.functional as F

torch.manual_seed(12)
left = torch.randn(100, 6)
right = left @ torch.randn(6, 4) + 0.2 * torch.randn(100, 4)
f, g = nn.Linear(6, 3), nn.Linear(4, 3)
optimizer = torch.optim.Adam([*f.parameters(), *g.parameters()], lr=0.02)
for step in range(101):
    a, b = f(left), g(right)
    a, b = a - a.mean(0), b - b.mean(0)
    agreement = F.cosine_similarity(a, b, dim=0).mean()
    loss = -agreement
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 25 == 0:
        print(step, f"{loss.item():.3f}")
