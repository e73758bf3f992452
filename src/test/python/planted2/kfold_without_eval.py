import torch
from torch import nn


def make_net():
    return nn.Sequential(nn.Linear(6, 32), nn.ReLU(), nn.Dropout(0.4), nn.Linear(32, 2))


def train_one(net, x, y):
    opt = torch.optim.Adam(net.parameters(), lr=0.01)
    for _ in range(30):
        opt.zero_grad()
        nn.functional.cross_entropy(net(x), y).backward()
        opt.step()


def accuracy(net, x, y):
    with torch.no_grad():
        return (net(x).argmax(1) == y).float().mean().item()


torch.manual_seed(23)
X = torch.randn(150, 6)
Y = (X[:, 0] + X[:, 1] - X[:, 2] > 0).long()
folds = torch.arange(150) % 3
scores = []
for k in range(3):
    net = make_net()
    train_one(net, X[folds != k], Y[folds != k])
    scores.append(accuracy(net, X[folds == k], Y[folds == k]))
print(all(s > 0.5 for s in scores))
