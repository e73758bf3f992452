import random
import torch

random.seed(1); torch.manual_seed(1)

# y = X w + b + a little noise
w_star, b_star = torch.tensor([1.5, -2.5, 0.5]), 3.0
X = torch.normal(0, 1, (150, 3))
y = (torch.matmul(X, w_star) + b_star + torch.normal(0, 0.02, (150,))).reshape((-1, 1))
print('one example:', X[0], y[0])

class Minibatches:
    """shuffles the rows anew in every pass"""
    def __init__(self, *arrays, size):
        self.arrays, self.size = arrays, size
    def __len__(self):
        return -(-len(self.arrays[0]) // self.size)
    def __iter__(self):
        rows = list(range(len(self.arrays[0])))
        random.shuffle(rows)
        for start in range(0, len(rows), self.size):
            pick = torch.tensor(rows[start:start + self.size])
            yield tuple(a[pick] for a in self.arrays)

batches = Minibatches(X, y, size=20)
xb, yb = next(iter(batches))
print(len(batches), xb[:2], '\n', yb[:2])

w = torch.normal(0, 0.01, size=(3,1), requires_grad=True)
b = torch.zeros(1, requires_grad=True)
model = lambda inputs: inputs @ w + b
half_square = lambda out, goal: 0.5 * (out - goal.reshape(out.shape)) ** 2

class HandSGD:
    def __init__(self, params, lr):
        self.params, self.lr = params, lr
    def step(self):
        for p in self.params:
            p -= self.lr * p.grad
    def zero_grad(self):
        for p in self.params:
            if p.grad is not None:
                p.grad.zero_()

sgd = HandSGD([w, b], lr=0.15)
for epoch in range(4):
    for xb, yb in batches:
        l = half_square(model(xb), yb).mean()
        sgd.zero_grad()
        l.backward()
        with torch.no_grad():
            sgd.step()
    with torch.no_grad():
        print(f'epoch {epoch + 1}, loss {float(half_square(model(X), y).mean()):.4f}')
off = w_star - w.reshape(w_star.shape)
print(f'w is off by less than 0.05: {off.abs().max() < 0.05}', off.requires_grad, bool((b_star - b).abs() < 0.05))

# the short way
from torch import nn
from torch.utils import data
loader = data.DataLoader(data.TensorDataset(X, y), 25, shuffle=True)
net = nn.Sequential(nn.Linear(3, 1))
net[0].weight.data.normal_(0, 0.01)
net[0].bias.data.fill_(0)
trainer = torch.optim.SGD(net.parameters(), lr=0.05)
for epoch in range(3):
    for xb, yb in loader:
        l = nn.MSELoss()(net(xb), yb)
        trainer.zero_grad()
        l.backward()
        trainer.step()
    print(f'epoch {epoch + 1}, loss {nn.MSELoss()(net(X), y):.3f}')
print(net[0].weight.grad.shape, net[0].bias.shape)
