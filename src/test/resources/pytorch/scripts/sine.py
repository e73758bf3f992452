# A noisy sine: fitting a curve. With the rows, weights and batches that Tapedeck has.
# The losses are the same, too, but for rounding: training may amplify that until they part.
import math

import torch
import torch.nn.functional as F
from torch.utils.data import DataLoader, TensorDataset

torch.set_default_dtype(torch.float64)

# Data: 400 rows
generator = torch.Generator().manual_seed(1)
u, v = torch.rand(400, 2, generator=generator).T
noise = torch.randn(400, 2, generator=generator)
inputs = (2 * u - 1).unsqueeze(1)
targets = torch.sin(2 * math.pi * inputs)
targets += 0.1 * noise[:, :1]
order = torch.randperm(400, generator=torch.Generator().manual_seed(1))
train = order[:320]
loader = DataLoader(TensorDataset(inputs[train], targets[train]), batch_size=32, shuffle=True)

# Parameters
def layer(n_in, n_out):
    # For x @ w + b. PyTorch keeps and draws a weight as (out, in), in float32.
    weight = torch.nn.init.kaiming_normal_(torch.empty(n_out, n_in, dtype=torch.float32), nonlinearity="relu")
    return weight.T.double().contiguous().requires_grad_(), torch.zeros(n_out).requires_grad_()

torch.manual_seed(1)
w1, b1 = layer(1, 32)
w2, b2 = layer(32, 32)
w3, b3 = layer(32, 1)
parameters = [w1, b1, w2, b2, w3, b3]
lr = 0.03
optimizer = torch.optim.SGD(parameters, lr=lr, momentum=0.9)

# Training
losses = []
for epoch in range(500):
    for x, y in loader:
        m1 = x @ w1
        z1 = m1 + b1
        h1 = torch.tanh(z1)
        m2 = h1 @ w2
        z2 = m2 + b2
        h2 = torch.tanh(z2)
        m3 = h2 @ w3
        y_hat = m3 + b3
        loss = F.mse_loss(y_hat, y)

        loss.backward()

        optimizer.step()
        optimizer.zero_grad()
        losses.append(loss.item())
    print(f"epoch {epoch + 1}, iteration {len(losses)}: loss {losses[-1]:.6g}")
