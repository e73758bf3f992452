import torch
import torch.nn as nn
from sklearn.datasets import make_blobs

torch.manual_seed(0)
X, y = make_blobs(n_samples=150, centers=[[4, 0], [-4, 0], [0, 5]], cluster_std=0.7, random_state=0)
X, y = torch.tensor(X / 3).float(), torch.tensor(y).long()
net = nn.Sequential(nn.Linear(2, 16), nn.ReLU(), nn.Linear(16, 3))
optimizer = torch.optim.Adam(net.parameters(), lr=0.05)
for epoch in range(1, 201):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(net(X), y)
    loss.backward()
    optimizer.step()
    if epoch in (10, 50, 100, 200):
        norm = sum(p.grad.pow(2).sum() for p in net.parameters()).sqrt()
        print(f"epoch {epoch} loss {loss.item():.3f} gradient {norm.item():.3f}")
