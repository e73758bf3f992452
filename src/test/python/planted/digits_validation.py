import torch
import torch.nn as nn
from sklearn.datasets import load_digits

torch.manual_seed(0)
digits = load_digits()
X = torch.tensor(digits.data, dtype=torch.float32) / 16
y = torch.tensor(digits.target)
perm = torch.randperm(len(X))
X_tr, y_tr = X[perm[:600]], y[perm[:600]]
X_va, y_va = X[perm[600:900]], y[perm[600:900]]

model = nn.Sequential(
    nn.Linear(64, 48),
    nn.ReLU(),
    nn.Dropout(0.6),
    nn.Linear(48, 10),
)
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)

for epoch in range(1, 61):
    model.train()
    optimizer.zero_grad()
    loss = criterion(model(X_tr), y_tr)
    loss.backward()
    optimizer.step()
    if epoch % 15 == 0:
        with torch.no_grad():
            scores = model(X_va)
            acc = (scores.argmax(1) == y_va).float().mean().item()
        print(f"epoch {epoch}: validation loss {criterion(scores, y_va).item():.3f}, accuracy {acc:.3f}")
