import torch
import torch.nn as nn
from sklearn.datasets import load_digits

torch.manual_seed(0)
d = load_digits()
X, y = torch.tensor(d.data, dtype=torch.float32) / 16, torch.tensor(d.target)
perm = torch.randperm(len(X))
train, val = perm[:700], perm[700:1000]
model = nn.Sequential(nn.Linear(64, 64), nn.ReLU(), nn.Dropout(0.5), nn.Linear(64, 10))
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
criterion = nn.CrossEntropyLoss()


@torch.no_grad()
def measure(rows):
    model.eval()
    out = model(X[rows])
    model.train()
    return criterion(out, y[rows]).item(), (out.argmax(1) == y[rows]).float().mean().item()


for epoch in range(1, 41):
    optimizer.zero_grad()
    loss = criterion(model(X[train]), y[train])
    loss.backward()
    optimizer.step()
    if epoch % 10 == 0:
        val_loss, acc = measure(val)
        print(f"epoch {epoch} val loss {val_loss:.2f} accuracy {acc:.2f}")
