import torch
import torch.nn as nn
from sklearn.datasets import load_breast_cancer

torch.manual_seed(0)
bc = load_breast_cancer()
X = torch.tensor(bc.data, dtype=torch.float32)
X = (X - X.mean(0)) / X.std(0)
y = torch.tensor(bc.target)
flip = torch.rand(569) < 0.1
y = torch.where(flip, 1 - y, y)
idx = torch.randperm(569)
train, test = idx[:40], idx[40:]

model = nn.Sequential(
    nn.Linear(30, 128),
    nn.ReLU(),
    nn.Linear(128, 128),
    nn.ReLU(),
    nn.Linear(128, 2),
)
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.005)

for epoch in range(61):
    model.train()
    optimizer.zero_grad()
    loss = criterion(model(X[train]), y[train])
    loss.backward()
    optimizer.step()
    if epoch % 15 == 0:
        model.eval()
        with torch.no_grad():
            test_loss = criterion(model(X[test]), y[test])
        print(f"epoch {epoch:2d} train {loss.item():.3f} test {test_loss.item():.3f}")
