import torch
import torch.nn as nn
from sklearn.datasets import load_digits

torch.manual_seed(1)
digits = load_digits()
X = torch.tensor(digits.data, dtype=torch.float32) / 16
y = torch.tensor(digits.target)


def fit(model, rows, optimizer, epochs):
    loss_fn = nn.CrossEntropyLoss()
    for _ in range(epochs):
        for part in rows[torch.randperm(len(rows))].split(100):
            optimizer.zero_grad()
            loss = loss_fn(model(X[part]), y[part])
            loss.backward()
            optimizer.step()
    return loss.item()


def accuracy(model, rows):
    model.eval()
    with torch.no_grad():
        right = (model(X[rows]).argmax(1) == y[rows]).float().mean().item()
    model.train()
    return right


old, new = torch.arange(0, 900), torch.arange(900, 1500)
model = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))
fit(model, old, torch.optim.Adam(model.parameters(), lr=0.01), 8)
print(f"pretrained: {accuracy(model, new):.2f} on the new digits")

# carefully on: the first layer hardly moves, the head a little
optimizer = torch.optim.Adam([
    {"params": model[0].parameters(), "lr": 1e-5},
    {"params": model[2].parameters(), "lr": 1e-3},
])
fit(model, new, optimizer, 6)
print(f"fine-tuned: {accuracy(model, new):.2f} on the new, {accuracy(model, old):.2f} on the old")
