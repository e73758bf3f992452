import torch
import torch.nn as nn
from sklearn.datasets import load_breast_cancer

torch.manual_seed(0)
X, y = load_breast_cancer(return_X_y=True)
X = torch.tensor(X)
X = ((X - X.mean(0)) / X.std(0)).float()
y = torch.tensor(y).float().reshape(-1, 1)
shuffle = torch.randperm(len(X))
X_train, y_train = X[shuffle[:450]], y[shuffle[:450]]
X_val, y_val = X[shuffle[450:]], y[shuffle[450:]]


class LogisticRegression(nn.Module):
    def __init__(self, n_features):
        super().__init__()
        self.linear = nn.Linear(n_features, 1)

    def forward(self, x):
        return torch.sigmoid(self.linear(x))


model = LogisticRegression(30)
loss_fn = nn.BCEWithLogitsLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.5)

for epoch in range(1, 201):
    model.train()
    optimizer.zero_grad()
    loss = loss_fn(model(X_train), y_train)
    loss.backward()
    optimizer.step()
    if epoch % 50 == 0:
        model.eval()
        with torch.no_grad():
            val = loss_fn(model(X_val), y_val)
        print(f"epoch {epoch:3d} train {loss.item():.4f} val {val.item():.4f}")
