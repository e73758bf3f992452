import numpy as np
import torch
from torch import nn, optim
from torch.nn import functional as F

BITS, FIRST, LAST = 8, 101, 255


def bits(k):
    """least significant bit first"""
    return [(k // 2 ** p) % 2 for p in range(BITS)]


def kind(k):
    # 0: the number itself, 1: fizz, 2: buzz, 3: fizzbuzz
    return (k % 3 == 0) * 1 + (k % 5 == 0) * 2


def say(k, cls):
    return (str(k), "fizz", "buzz", "fizzbuzz")[cls]


numbers = np.arange(FIRST, LAST + 1)
inputs = torch.tensor(np.array([bits(k) for k in numbers]), dtype=torch.float32)
classes = torch.tensor([kind(int(k)) for k in numbers])
print(inputs.shape, classes.shape, inputs[0], classes[:15])
print("class counts:", torch.bincount(classes).tolist())

torch.manual_seed(2)
net = nn.Sequential(nn.Linear(BITS, 48), nn.ReLU(), nn.Linear(48, 4))
sgd = optim.SGD(net.parameters(), lr=0.05, momentum=0.5)

for epoch in range(60):
    for rows in torch.arange(len(inputs)).split(31):
        sgd.zero_grad()
        err = F.cross_entropy(net(inputs[rows]), classes[rows])
        err.backward()
        sgd.step()
    if epoch % 20 == 0:
        with torch.no_grad():
            whole = F.cross_entropy(net(inputs), classes)
        print('epoch %2d  loss %.4f' % (epoch, whole))

with torch.no_grad():
    guess = net(torch.tensor([bits(k) for k in range(1, 21)], dtype=torch.float)).max(1)[1]
spoken = [say(k, c) for k, c in zip(range(1, 21), guess.tolist())]
print(len(spoken), [say(k, kind(k)) for k in range(9, 16)])
print("majority baseline: %.3f" % (classes == 0).float().mean())
print("train accuracy above 0.45:", ((net(inputs).argmax(1) == classes).float().mean() > 0.45).item())

# by hand: two sigmoid layers and half the sum of squares
w1 = (torch.randn(BITS, 12) * 0.5).requires_grad_()
w2 = (torch.randn(12, 4) * 0.5).requires_grad_()
onehot = torch.eye(4)[classes]
for step in range(21):
    hidden = torch.sigmoid(inputs @ w1)
    error = 0.5 * ((torch.sigmoid(hidden @ w2) - onehot) ** 2).sum()
    error.backward()
    for w in (w1, w2):
        w.data -= 0.01 * w.grad
        w.grad.zero_()
    if step % 5 == 0:
        print(step, f"{error.item():.3f}")
