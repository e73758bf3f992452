import torch
import torch.nn as nn
from sklearn.datasets import make_moons

torch.manual_seed(0)
X, y = make_moons(200, noise=0.1, random_state=0)
X, y = torch.tensor(X, dtype=torch.float32), torch.tensor(y, dtype=torch.float32)[:, None]


def build(depth, width):
    layers = [nn.Linear(2, width)]
    for _ in range(depth):
        layers.append(nn.Sigmoid())
        layers.append(nn.Linear(width, width))
    layers += [nn.Tanh(), nn.Linear(width, 1)]
    return nn.Sequential(*layers)


net = build(depth=4, width=16)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
loss_fn = nn.BCEWithLogitsLoss()
for epoch in range(1, 181):
    loss = loss_fn(net(X), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if epoch % 60 == 0:
        print(f"[{epoch}] {loss.item():.4f}")
