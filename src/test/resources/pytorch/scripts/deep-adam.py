# deep-adam. With the rows, weights and batches that Tapedeck has.
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
label = torch.arange(200) % 3
radius = 0.1 + 0.9 * u
angle = 2 * math.pi * (3 * u + label) / 3
inputs = torch.stack([radius * torch.cos(angle), radius * torch.sin(angle)], dim=1)
inputs += 0.02 * noise
targets = label
order = torch.randperm(200, generator=torch.Generator().manual_seed(1))
train = order[:160]
loader = DataLoader(TensorDataset(inputs[train], targets[train]), batch_size=30, shuffle=True)

# Parameters
def layer(n_in, n_out):
    # For x @ w + b. PyTorch keeps and draws a weight as (out, in), in float32.
    linear = torch.nn.Linear(n_in, n_out, dtype=torch.float32)
    weight = linear.weight.detach()
    return weight.T.double().contiguous().requires_grad_(), linear.bias.detach().double().requires_grad_()

torch.manual_seed(5)
w1, b1 = layer(2, 8)
w2, b2 = layer(8, 8)
w3, b3 = layer(8, 8)
w4, b4 = layer(8, 8)
w5, b5 = layer(8, 8)
w6, b6 = layer(8, 8)
w7, b7 = layer(8, 8)
w8, b8 = layer(8, 8)
w9, b9 = layer(8, 3)
parameters = [w1, b1, w2, b2, w3, b3, w4, b4, w5, b5, w6, b6, w7, b7, w8, b8, w9, b9]
lr = 0.003
optimizer = torch.optim.Adam(parameters, lr=lr, weight_decay=0.01)

# Training
losses = []
for epoch in range(40):
    for x, y in loader:
        m1 = x @ w1
        z1 = m1 + b1
        m2 = z1 @ w2
        z2 = m2 + b2
        h2 = torch.tanh(z2)
        m3 = h2 @ w3
        z3 = m3 + b3
        h3 = torch.sigmoid(z3)
        m4 = h3 @ w4
        z4 = m4 + b4
        h4 = F.gelu(z4)
        m5 = h4 @ w5
        z5 = m5 + b5
        h5 = F.silu(z5)
        m6 = h5 @ w6
        z6 = m6 + b6
        h6 = F.leaky_relu(z6, 0.01)
        m7 = h6 @ w7
        z7 = m7 + b7
        h7 = F.elu(z7, 1)
        m8 = h7 @ w8
        z8 = m8 + b8
        h8 = F.softplus(z8)
        m9 = h8 @ w9
        logits = m9 + b9
        loss = F.cross_entropy(logits, y)

        loss.backward()

        torch.nn.utils.clip_grad_norm_(parameters, 0.5)
        optimizer.step()
        optimizer.zero_grad()
        losses.append(loss.item())
    print(f"epoch {epoch + 1}, iteration {len(losses)}: loss {losses[-1]:.6g}")
