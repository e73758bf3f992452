import torch
import torch.nn as nn
from torch.utils.data import DataLoader, TensorDataset
from sklearn.datasets import load_digits

torch.manual_seed(0)
raw = load_digits()
X = torch.tensor(raw.data, dtype=torch.float32) / 8 - 1
y = torch.tensor(raw.target)
loader = DataLoader(TensorDataset(X[:640], y[:640]), batch_size=64, shuffle=True)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(nn.Linear(64, 40), nn.Tanh())
        self.head = nn.Linear(40, 10)
        self._reset()

    def _reset(self):
        nn.init.kaiming_normal_(self.features[0].weight)
        nn.init.normal_(self.head.weight, std=6.0)

    def forward(self, x):
        return self.head(self.features(x))


net = Net()
optimizer = torch.optim.Adam(net.parameters(), lr=0.003)
criterion = nn.CrossEntropyLoss()
for epoch in range(6):
    running = 0.0
    for inputs, targets in loader:
        optimizer.zero_grad()
        loss = criterion(net(inputs), targets)
        loss.backward()
        optimizer.step()
        running += loss.item()
    print(f"epoch {epoch + 1} loss {running / len(loader):.3f}")
with torch.no_grad():
    print(f"validation {criterion(net(X[640:1000]), y[640:1000]).item():.3f}")
