import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(6)
base = torch.randn(96, 10)
encoder = nn.Sequential(nn.Linear(10, 24), nn.ReLU(), nn.Linear(24, 6))
optimizer = torch.optim.Adam(encoder.parameters(), lr=0.005)


def view(x):
    return x + 0.3 * torch.randn_like(x)


for step in range(101):
    rows = torch.randperm(96)[:32]
    a = F.normalize(encoder(view(base[rows])), dim=1)
    b = F.normalize(encoder(view(base[rows])), dim=1)
    similar = a @ b.T / 0.2
    loss = F.cross_entropy(similar, torch.arange(32))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 25 == 0:
        print(f"{step:3d} {loss.item():.2f}")
