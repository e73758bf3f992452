# plane-rmsprop. With the rows, weights and batches that Tapedeck has.
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
inputs = torch.stack([2 * u - 1, 2 * v - 1], dim=1)
targets = inputs.sum(dim=1, keepdim=True) / 2
targets += 0.1 * noise[:, :1]
order = torch.randperm(200, generator=torch.Generator().manual_seed(1))
train = order[:160]
loader = DataLoader(TensorDataset(inputs[train], targets[train]), batch_size=30, shuffle=True)

# Parameters
def layer(n_in, n_out):
    # For x @ w + b. PyTorch keeps and draws a weight as (out, in), in float32.
    weight = torch.randn(n_out, n_in, dtype=torch.float32)
    return weight.T.double().contiguous().requires_grad_(), torch.zeros(n_out).requires_grad_()

torch.manual_seed(5)
w1, b1 = layer(2, 5)
w2, b2 = layer(5, 1)
parameters = [w1, b1, w2, b2]
lr = 0.003
optimizer = torch.optim.RMSprop(parameters, lr=lr, momentum=0.5)
period, gamma = 80, 0.01

def schedule(t):
    share = min(1, t / period)
    if share < 0.3:
        return 1 + (1 / 25 - 1) / 2 * (1 + math.cos(math.pi * share / 0.3))
    return gamma + (1 - gamma) / 2 * (1 + math.cos(math.pi * (share - 0.3) / 0.7))

scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, schedule)

# Training
losses = []
for epoch in range(40):
    for x, y in loader:
        m1 = x @ w1
        z1 = m1 + b1
        h1 = F.gelu(z1)
        m2 = h1 @ w2
        y_hat = m2 + b2
        data_loss = F.mse_loss(y_hat, y)
        l1 = 0.001 * (w1.abs().sum() + w2.abs().sum())
        loss = data_loss + l1

        loss.backward()

        optimizer.step()
        scheduler.step()
        optimizer.zero_grad()
        losses.append(loss.item())
    print(f"epoch {epoch + 1}, iteration {len(losses)}: loss {losses[-1]:.6g}")
