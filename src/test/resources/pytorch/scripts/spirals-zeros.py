# spirals-zeros. With the rows, weights and batches that Tapedeck has.
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
label = torch.arange(200) % 5
radius = 0.1 + 0.9 * u
angle = 2 * math.pi * (3 * u + label) / 5
inputs = torch.stack([radius * torch.cos(angle), radius * torch.sin(angle)], dim=1)
targets = F.one_hot(label, 5).double()
order = torch.randperm(200, generator=torch.Generator().manual_seed(1))
train = order[:160]
loader = DataLoader(TensorDataset(inputs[train], targets[train]), batch_size=30, shuffle=True)

# Parameters
def layer(n_in, n_out):
    # For x @ w + b. PyTorch keeps and draws a weight as (out, in), in float32.
    weight = torch.zeros(n_out, n_in)
    return weight.T.double().contiguous().requires_grad_(), torch.zeros(n_out).requires_grad_()

torch.manual_seed(5)
w1, b1 = layer(2, 5)
parameters = [w1, b1]
lr = 0.1

# Training
losses = []
for epoch in range(40):
    for x, y in loader:
        m1 = x @ w1
        logits = m1 + b1
        loss = F.binary_cross_entropy_with_logits(logits, y)

        loss.backward()

        torch.nn.utils.clip_grad_norm_(parameters, 0.1)
        with torch.no_grad():
            w1 -= lr * w1.grad
            b1 -= lr * b1.grad
        w1.grad = None
        b1.grad = None
        losses.append(loss.item())
    print(f"epoch {epoch + 1}, iteration {len(losses)}: loss {losses[-1]:.6g}")
