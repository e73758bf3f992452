import torch
import torch.nn as nn
import torch.nn.functional as F
import numpy as np
from sklearn.datasets import load_iris

iris = load_iris()
print(iris.feature_names, list(iris.target_names), iris.data.shape)
X = torch.tensor(iris.data, dtype=torch.float32)
y = torch.tensor(iris.target, dtype=torch.long)
print(X[:3], y[:3], y.bincount())
print("mean", X.mean(0), "std", X.std(0))
for c in range(3):
    print(iris.target_names[c], [f"{v:.2f}" for v in X[y == c].mean(0)])

torch.manual_seed(13)
perm = torch.randperm(len(X))
X, y = X[perm], y[perm]
X = (X - X.mean(0)) / X.std(0)
Xtr, ytr, Xte, yte = X[:120], y[:120], X[120:], y[120:]


class IrisNet(nn.Module):
    def __init__(self):
        super(IrisNet, self).__init__()
        self.fc1 = nn.Linear(4, 10)
        self.fc2 = nn.Linear(10, 3)

    def forward(self, x):
        x = F.relu(self.fc1(x))
        return self.fc2(x)


net = IrisNet()
opt = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
for epoch in range(41):
    out = net(Xtr)
    loss = F.cross_entropy(out, ytr)
    opt.zero_grad()
    loss.backward()
    opt.step()
    if epoch % 10 == 0:
        with torch.no_grad():
            acc = (net(Xte).argmax(dim=1) == yte).float().mean()
        print("Epoch {:2d}  loss {:.4f}  test accuracy {:.2%}".format(epoch, loss.item(), acc.item()))

with torch.no_grad():
    pred = net(Xte).argmax(1)
    conf = torch.zeros(3, 3, dtype=torch.int64)
    for t, p in zip(yte, pred):
        conf[t, p] += 1
print(conf)
print("per class recall:", [round(v, 3) for v in (conf.diag() / conf.sum(1)).tolist()])
grads = {n: round(p.grad.norm().item(), 4) for n, p in net.named_parameters()}
print(sorted(grads))
