# circles-mse. With the rows, weights and batches that Tapedeck has.
# The losses are the same, too, but for rounding: training may amplify that until they part.
import math

import torch
import torch.nn.functional as F
from torch.utils.data import DataLoader, TensorDataset

torch.set_default_dtype(torch.float64)

# Data: 200 rows
generator = torch.Generator().manual_seed(1)
u, v = torch.rand(200, 2, generator=generator).T
noise = torch.randn(200, 2, generator=generator)
label = torch.arange(200) % 2
radius = torch.where(label == 0, 0.5 * u, 0.7 + 0.3 * u)
angle = 2 * math.pi * v
inputs = torch.stack([radius * torch.cos(angle), radius * torch.sin(angle)], dim=1)
inputs += 0.05 * noise
targets = F.one_hot(label, 2).double()
order = torch.randperm(200, generator=torch.Generator().manual_seed(1))
train = order[:160]
loader = DataLoader(TensorDataset(inputs[train], targets[train]), batch_size=30, shuffle=True)

# Parameters
def layer(n_in, n_out):
    # For x @ w + b. PyTorch keeps and draws a weight as (out, in), in float32.
    weight = torch.nn.init.xavier_uniform_(torch.empty(n_out, n_in, dtype=torch.float32))
    return weight.T.double().contiguous().requires_grad_(), torch.zeros(n_out).requires_grad_()

torch.manual_seed(5)
w1, b1 = layer(2, 6)
w2, b2 = layer(6, 2)
parameters = [w1, b1, w2, b2]
lr = 0.1
optimizer = torch.optim.SGD([
    {"params": [w1, b1], "lr": 2 * lr},
    {"params": [w2, b2], "lr": lr},
], lr=lr, momentum=0.8, nesterov=True)
period, gamma = 20, 0.5

def schedule(t):
    return gamma ** (t // period)

scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, schedule)

# Training
losses = []
for epoch in range(40):
    for x, y in loader:
        m1 = x @ w1
        z1 = m1 + b1
        h1 = torch.relu(z1)
        m2 = h1 @ w2
        y_hat = m2 + b2
        data_loss = F.mse_loss(y_hat, y)
        l1 = 0.001 * (w1.abs().sum() + w2.abs().sum())
        total = data_loss + l1
        l2 = 0.002 * (w1.pow(2).sum() + w2.pow(2).sum())
        loss = total + l2

        loss.backward()

        optimizer.step()
        scheduler.step()
        optimizer.zero_grad()
        losses.append(loss.item())
    print(f"epoch {epoch + 1}, iteration {len(losses)}: loss {losses[-1]:.6g}")
