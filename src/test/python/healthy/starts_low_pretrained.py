import torch
import torch.nn as nn
from torch.utils.data import DataLoader, TensorDataset
from sklearn.datasets import load_wine

torch.manual_seed(11)
wine = load_wine()
X = torch.tensor((wine.data - wine.data.mean(0)) / wine.data.std(0), dtype=torch.float32)
y = torch.tensor(wine.target)
loader = DataLoader(TensorDataset(X, y), batch_size=32, shuffle=True)


def make():
    return nn.Sequential(nn.Linear(13, 16), nn.Tanh(), nn.Linear(16, 3))


def epochs(model, n, lr):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=0.9)
    for _ in range(n):
        for xb, yb in loader:
            optimizer.zero_grad()
            nn.functional.cross_entropy(model(xb), yb).backward()
            optimizer.step()


old = make()
epochs(old, 6, 0.05)
checkpoint = old.state_dict()

model = make()
model.load_state_dict(checkpoint)
for round_ in range(3):
    with torch.no_grad():
        print(f"round {round_} loss {nn.functional.cross_entropy(model(X), y).item():.3f}")
    epochs(model, 2, 0.05)
