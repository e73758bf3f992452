import torch
import torch.nn as nn
from sklearn.datasets import load_breast_cancer

torch.manual_seed(0)
X, y = load_breast_cancer(return_X_y=True)
X = torch.tensor((X - X.mean(0)) / X.std(0)).float()
y = torch.tensor(y).float()[:, None]
rows = torch.randperm(569)
tr, te = rows[:400], rows[400:]
net = nn.Sequential(nn.Linear(30, 16), nn.GELU(), nn.Linear(16, 1))
decay = [p for n, p in net.named_parameters() if n.endswith("weight")]
plain = [p for n, p in net.named_parameters() if n.endswith("bias")]
optimizer = torch.optim.AdamW([
    {"params": decay, "weight_decay": 0.1},
    {"params": plain, "weight_decay": 0.0, "lr": 2e-3},
], lr=4e-3)
loss_fn = nn.BCEWithLogitsLoss()
for epoch in range(1, 9):
    for part in tr[torch.randperm(400)].split(50):
        optimizer.zero_grad()
        loss_fn(net(X[part]), y[part]).backward()
        optimizer.step()
    if epoch % 4 == 0:
        with torch.no_grad():
            print(f"epoch {epoch} train {loss_fn(net(X[tr]), y[tr]).item():.3f} test {loss_fn(net(X[te]), y[te]).item():.3f}")
