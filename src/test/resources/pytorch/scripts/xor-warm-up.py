# xor-warm-up. With the rows, weights and batches that Tapedeck has.
# The losses are the same, too, but for rounding: training may amplify that until they part.
import torch
import torch.nn.functional as F
from torch.utils.data import DataLoader, TensorDataset

torch.set_default_dtype(torch.float64)

# Data: 200 rows
generator = torch.Generator().manual_seed(1)
u, v = torch.rand(200, 2, generator=generator).T
noise = torch.randn(200, 2, generator=generator)
label = torch.arange(200) % 2
signs = torch.tensor([[-1, 1], [1, 1], [1, -1], [-1, -1]])[torch.arange(200) % 4]
inputs = signs * (0.05 + 0.95 * torch.stack([u, v], dim=1))
inputs += 0.1 * noise
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
w1, b1 = layer(2, 4)
w2, b2 = layer(4, 2)
parameters = [w1, b1, w2, b2]
lr = 0.1
optimizer = torch.optim.SGD(parameters, lr=lr, weight_decay=0.001)
period, gamma = 40, 0

def schedule(t):
    return gamma + (1 - gamma) * min(1, t / period)

scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, schedule)

# Training
losses = []
for epoch in range(40):
    for x, y in loader:
        m1 = x @ w1
        z1 = m1 + b1
        h1 = torch.sigmoid(z1)
        m2 = h1 @ w2
        logits = m2 + b2
        loss = F.cross_entropy(logits, y)

        loss.backward()

        optimizer.step()
        scheduler.step()
        optimizer.zero_grad()
        losses.append(loss.item())
    print(f"epoch {epoch + 1}, iteration {len(losses)}: loss {losses[-1]:.6g}")
