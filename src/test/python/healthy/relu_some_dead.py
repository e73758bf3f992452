import torch
import torch.nn as nn
from sklearn.datasets import load_wine

torch.manual_seed(2)
wine = load_wine()
X = torch.tensor(wine.data)
X = ((X - X.mean(0)) / X.std(0)).float()
y = torch.tensor(wine.target)
net = nn.Sequential(nn.Linear(13, 48), nn.ReLU(), nn.Linear(48, 3))
with torch.no_grad():
    net[0].bias[:5] -= 6
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
for epoch in range(81):
    out = net(X)
    loss = nn.functional.cross_entropy(out, y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if epoch % 20 == 0:
        print(f"epoch {epoch:2d} loss {loss.item():.3f} right {(out.argmax(1) == y).float().mean().item():.2f}")
