import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset
from sklearn.datasets import load_diabetes

np.random.seed(0)
torch.manual_seed(0)
data, target = load_diabetes(return_X_y=True)
data = (data - data.mean(axis=0)) / data.std(axis=0)
target = (target - target.mean()) / target.std()
X = torch.from_numpy(data).float()
y = torch.from_numpy(target).float()
y = y.unsqueeze(1)

train = DataLoader(TensorDataset(X[:352], y[:352]), batch_size=32, shuffle=True)


class Regressor(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(10, 16), nn.ReLU(), nn.Linear(16, 1))

    def forward(self, x):
        return self.net(x).squeeze(-1)


def run_epoch(model, loader, loss_fn, optimizer):
    total = 0.0
    for xb, yb in loader:
        optimizer.zero_grad()
        loss = loss_fn(model(xb), yb)
        loss.backward()
        optimizer.step()
        total += loss.item()
    return total / len(loader)


model = Regressor()
optimizer = torch.optim.Adam(model.parameters(), lr=5e-3)
for epoch in range(10):
    mean = run_epoch(model, train, nn.SmoothL1Loss(), optimizer)
    if epoch % 3 == 0:
        print(f"epoch {epoch} loss {mean:.4f}")
with torch.no_grad():
    spread = model(X[352:]).std().item()
print(f"spread of predictions {spread:.2f} of {y[352:].std().item():.2f}")
