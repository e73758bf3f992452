# Spirals: arms around each other. With the rows, weights and batches that Tapedeck has.
# The losses are the same, too, but for rounding: training may amplify that until they part.
import math

import torch
import torch.nn.functional as F
from torch.utils.data import DataLoader, TensorDataset

torch.set_default_dtype(torch.float64)

# Data: 600 rows
generator = torch.Generator().manual_seed(1)
u, v = torch.rand(600, 2, generator=generator).T
noise = torch.randn(600, 2, generator=generator)
label = torch.arange(600) % 2
radius = 0.1 + 0.9 * u
angle = 2 * math.pi * (3 * u + label) / 2
inputs = torch.stack([radius * torch.cos(angle), radius * torch.sin(angle)], dim=1)
inputs += 0.02 * noise
targets = label
order = torch.randperm(600, generator=torch.Generator().manual_seed(1))
train = order[:480]
loader = DataLoader(TensorDataset(inputs[train], targets[train]), batch_size=32, shuffle=True)

# Parameters
def layer(n_in, n_out):
    # For x @ w + b. PyTorch keeps and draws a weight as (out, in), in float32.
    linear = torch.nn.Linear(n_in, n_out, dtype=torch.float32)
    weight = linear.weight.detach()
    return weight.T.double().contiguous().requires_grad_(), linear.bias.detach().double().requires_grad_()

torch.manual_seed(1)
w1, b1 = layer(2, 32)
w2, b2 = layer(32, 32)
w3, b3 = layer(32, 2)
parameters = [w1, b1, w2, b2, w3, b3]
lr = 0.1
optimizer = torch.optim.SGD(parameters, lr=lr, momentum=0.9)

# Training
losses = []
for epoch in range(300):
    for x, y in loader:
        m1 = x @ w1
        z1 = m1 + b1
        h1 = torch.tanh(z1)
        m2 = h1 @ w2
        z2 = m2 + b2
        h2 = torch.tanh(z2)
        m3 = h2 @ w3
        logits = m3 + b3
        loss = F.cross_entropy(logits, y)

        loss.backward()

        optimizer.step()
        optimizer.zero_grad()
        losses.append(loss.item())
    print(f"epoch {epoch + 1}, iteration {len(losses)}: loss {losses[-1]:.6g}")
