# numbers-adamw. With the rows, weights, batches and losses that Tapedeck has.
import math

import torch
import torch.nn.functional as F
from torch.utils.data import DataLoader, TensorDataset

torch.set_default_dtype(torch.float64)

# Data: 300 rows
number = torch.arange(300)
inputs = (number.unsqueeze(1) >> torch.arange(10) & 1).double()
label = (number % 3 == 0).long() + 2 * (number % 5 == 0).long()
targets = label
order = torch.randperm(300, generator=torch.Generator().manual_seed(1))
train = order[:150]
loader = DataLoader(TensorDataset(inputs[train], targets[train]), batch_size=30, shuffle=True)

# Parameters
def layer(n_in, n_out):
    # For x @ w + b. PyTorch keeps and draws a weight as (out, in), in float32.
    linear = torch.nn.Linear(n_in, n_out, dtype=torch.float32)
    weight = linear.weight.detach()
    return weight.T.double().contiguous().requires_grad_(), linear.bias.detach().double().requires_grad_()

torch.manual_seed(5)
w1, b1 = layer(10, 16)
w2, b2 = layer(16, 4)
parameters = [w1, b1, w2, b2]
lr = 0.01
optimizer = torch.optim.AdamW(parameters, lr=lr, weight_decay=0)
period, gamma = 60, 0.1

def schedule(t):
    share = min(1, t / period)
    return gamma + (1 - gamma) / 2 * (1 + math.cos(math.pi * share))

scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, schedule)

# Training
losses = []
for epoch in range(40):
    for x, y in loader:
        m1 = x @ w1
        z1 = m1 + b1
        h1 = torch.relu(z1)
        m2 = h1 @ w2
        logits = m2 + b2
        loss = F.cross_entropy(logits, y)

        loss.backward()

        optimizer.step()
        scheduler.step()
        optimizer.zero_grad()
        losses.append(loss.item())
    print(f"epoch {epoch + 1}, iteration {len(losses)}: loss {losses[-1]:.6g}")
