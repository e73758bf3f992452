# FizzBuzz: a first network. With the rows, weights, batches and losses that Tapedeck has.
import torch
import torch.nn.functional as F
from torch.utils.data import DataLoader, TensorDataset

torch.set_default_dtype(torch.float64)

torch.manual_seed(1)

# Data: 1024 rows
number = torch.arange(1024)
inputs = (number.unsqueeze(1) >> torch.arange(10) & 1).double()
label = (number % 3 == 0).long() + 2 * (number % 5 == 0).long()
targets = F.one_hot(label, 4).double()
train = torch.randperm(1024)[:922]
loader = DataLoader(TensorDataset(inputs[train], targets[train]), batch_size=64, shuffle=True)

# Parameters
w1 = torch.randn(10, 100, requires_grad=True)
b1 = torch.zeros(1, 100, requires_grad=True)
w2 = torch.randn(100, 4, requires_grad=True)
b2 = torch.zeros(1, 4, requires_grad=True)
lr = 0.1

# Training
losses = []
for epoch in range(500):
    for x, y in loader:
        m1 = x @ w1
        a1 = m1 + b1
        h = torch.sigmoid(a1)
        m2 = h @ w2
        a2 = m2 + b2
        y_hat = torch.sigmoid(a2)
        error = y_hat - y
        squared = error.pow(2)
        sum = squared.sum()
        loss = sum / 2

        loss.backward()

        with torch.no_grad():
            w1 -= lr * w1.grad
            b1 -= lr * b1.grad
            w2 -= lr * w2.grad
            b2 -= lr * b2.grad
        w1.grad = None
        b1.grad = None
        w2.grad = None
        b2.grad = None
        losses.append(loss.item())
    print(f"epoch {epoch + 1}, iteration {len(losses)}: loss {losses[-1]:.6g}")
