# FizzBuzz: a first network. With the rows, weights, batches and losses that Tapedeck has.
import torch
import torch.nn.functional as F
from torch.utils.data import DataLoader, TensorDataset

torch.set_default_dtype(torch.float64)

torch.manual_seed(7)

# Data: 1024 rows
number = torch.arange(1024)
inputs = (number.unsqueeze(1) >> torch.arange(10) & 1).double()
label = (number % 3 == 0).long() + 2 * (number % 5 == 0).long()
targets = F.one_hot(label, 4).double()
train = torch.randperm(1024)[:922]
loader = DataLoader(TensorDataset(inputs[train], targets[train]), batch_size=50, shuffle=True)

# Parameters
w1 = torch.randn(10, 100, requires_grad=True)
b1 = torch.zeros(1, 100, requires_grad=True)
w2 = torch.randn(100, 4, requires_grad=True)
b2 = torch.zeros(1, 4, requires_grad=True)
parameters = [w1, b1, w2, b2]
lr = 0.02
optimizer = torch.optim.SGD([
    {"params": [w1, b1], "lr": lr},
    {"params": [w2, b2], "lr": 0.5 * lr},
], lr=lr, momentum=0.9)

# Training
losses = []
for epoch in range(20):
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

        torch.nn.utils.clip_grad_norm_(parameters, 20)
        optimizer.step()
        optimizer.zero_grad()
        losses.append(loss.item())
    print(f"epoch {epoch + 1}, iteration {len(losses)}: loss {losses[-1]:.6g}")
