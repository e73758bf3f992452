import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(9)
sizes = [420, 160, 18]
middles = torch.tensor([[0.0, 0.0], [2.5, 0.0], [1.0, 1.6]])
X = torch.cat([m + 0.8 * torch.randn(n, 2) for m, n in zip(middles, sizes)])
y = torch.cat([torch.full((n,), c) for c, n in enumerate(sizes)])
loader = DataLoader(TensorDataset(X, y), batch_size=46, shuffle=True)
model = nn.Sequential(nn.Linear(2, 12), nn.ReLU(), nn.Linear(12, 3))
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)


def recall_of_each():
    with torch.no_grad():
        pred = model(X).argmax(1)
    return [f"{(pred[y == c] == c).float().mean().item():.1f}" for c in range(3)]


for epoch in range(9):
    for xb, yb in loader:
        loss = F.cross_entropy(model(xb), yb)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    if epoch % 4 == 0:
        print(f"epoch {epoch}", *recall_of_each())
