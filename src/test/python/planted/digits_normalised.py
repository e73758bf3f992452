import torch
import torch.nn as nn
from sklearn.datasets import load_digits

torch.manual_seed(0)
bunch = load_digits()
X = torch.tensor(bunch.data[:500], dtype=torch.float32)
y = torch.tensor(bunch.target[:500])

mean, std = X.mean(0), X.std(0)
X = (X - mean) / std

model = nn.Sequential(nn.Linear(64, 24), nn.ReLU(), nn.Linear(24, 10))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
criterion = nn.CrossEntropyLoss()
for epoch in range(40):
    for rows in torch.randperm(500).split(125):
        optimizer.zero_grad()
        loss = criterion(model(X[rows]), y[rows])
        loss.backward()
        optimizer.step()
    if epoch % 10 == 9:
        print(f"epoch {epoch + 1} loss {loss.item():.3f}")
