import numpy as np
import torch
import torch.nn as nn
from sklearn.datasets import make_moons
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

X, y = make_moons(n_samples=200, noise=0.2, random_state=0)
print(X.shape, y.shape, X[:2].round(4), y[:10])
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.25, random_state=42)
scaler = StandardScaler()
X_train = scaler.fit_transform(X_train)
X_test = scaler.transform(X_test)
print("means", X_train.mean(axis=0).round(6) + 0.0, "stds", X_train.std(axis=0))

X_train = torch.tensor(X_train, dtype=torch.float32)
X_test = torch.tensor(X_test, dtype=torch.float32)
y_train = torch.from_numpy(y_train).float().unsqueeze(1)
y_test = torch.from_numpy(y_test).float().unsqueeze(1)


class MoonNet(nn.Module):
    def __init__(self, hidden=16):
        super().__init__()
        self.net = nn.Sequential(
            nn.Linear(2, hidden),
            nn.ReLU(),
            nn.Linear(hidden, hidden),
            nn.ReLU(),
            nn.Linear(hidden, 1),
        )

    def forward(self, x):
        return self.net(x)


torch.manual_seed(0)
model = MoonNet()
print(model)
loss_fn = nn.BCEWithLogitsLoss()
opt = torch.optim.Adam(model.parameters(), lr=0.01)


def accuracy(logits, target):
    return ((logits > 0).float() == target).float().mean().item()


for epoch in range(1, 61):
    model.train()
    logits = model(X_train)
    loss = loss_fn(logits, y_train)
    opt.zero_grad()
    loss.backward()
    opt.step()
    if epoch % 15 == 0:
        model.eval()
        with torch.no_grad():
            tl = model(X_test)
            print(f"epoch {epoch:3d} | loss {loss.item():.4f} | train acc {accuracy(logits, y_train):.3f} | test loss {loss_fn(tl, y_test).item():.4f} acc {accuracy(tl, y_test):.3f}")

with torch.no_grad():
    probs = torch.sigmoid(model(X_test[:4])).numpy()
print(np.round(probs.ravel(), 3))
