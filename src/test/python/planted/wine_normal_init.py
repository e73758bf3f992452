import torch
import torch.nn as nn
from sklearn.datasets import load_wine

torch.manual_seed(8)
wine = load_wine()
X = torch.tensor(wine.data, dtype=torch.float32)
X = (X - X.mean(0)) / X.std(0)
alcohol, X = X[:, :1], X[:, 1:]


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(12, 24)
        self.fc2 = nn.Linear(24, 24)
        self.out = nn.Linear(24, 1)
        for layer in (self.fc1, self.fc2):
            nn.init.normal_(layer.weight, mean=0.0, std=8.0)

    def forward(self, x):
        x = torch.tanh(self.fc1(x))
        x = torch.tanh(self.fc2(x))
        return self.out(x)


model = Net()
train, test = slice(0, 178, 2), slice(1, 178, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=0.05, momentum=0.9)
mse = nn.MSELoss()
for epoch in range(1, 121):
    model.train()
    optimizer.zero_grad()
    loss = mse(model(X[train]), alcohol[train])
    loss.backward()
    optimizer.step()
    if epoch % 40 == 0:
        model.eval()
        with torch.no_grad():
            held = mse(model(X[test]), alcohol[test]).item()
        print(f"epoch {epoch} train {loss.item():.3f} test {held:.3f}")
