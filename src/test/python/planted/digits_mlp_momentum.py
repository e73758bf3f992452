import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.utils.data import DataLoader, TensorDataset
from sklearn.datasets import load_digits

torch.manual_seed(0)
digits = load_digits()
x = torch.tensor(digits.data, dtype=torch.float32) / 16 - 0.3
y = torch.tensor(digits.target)
train_loader = DataLoader(TensorDataset(x[:800], y[:800]), batch_size=50, shuffle=True)
test_loader = DataLoader(TensorDataset(x[800:1200], y[800:1200]), batch_size=200)

config = {"hidden": 32, "lr": 4.0, "momentum": 0.9, "epochs": 5}


class MLP(nn.Module):
    def __init__(self, hidden):
        super().__init__()
        self.fc1 = nn.Linear(64, hidden)
        self.fc2 = nn.Linear(hidden, 10)

    def forward(self, x):
        return self.fc2(torch.tanh(self.fc1(x)))


def test(model):
    model.eval()
    correct = 0
    with torch.no_grad():
        for data, target in test_loader:
            correct += (model(data).argmax(1) == target).sum().item()
    return correct / 400


model = MLP(config["hidden"])
optimizer = torch.optim.SGD(model.parameters(), lr=config["lr"], momentum=config["momentum"])
for epoch in range(config["epochs"]):
    model.train()
    worst = 0.0
    for data, target in train_loader:
        optimizer.zero_grad()
        loss = F.cross_entropy(model(data), target)
        loss.backward()
        optimizer.step()
        worst = max(worst, loss.item())
    print("epoch", epoch, "under 5:", worst < 5)
print("test accuracy above 0.85:", test(model) > 0.85)
