# deep-sgd. With the rows, weights and batches that Tapedeck has.
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
inputs = (label - 0.5).unsqueeze(1) + 0.2 * noise
inputs += 0.3 * noise
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
w2, b2 = layer(4, 4)
w3, b3 = layer(4, 4)
w4, b4 = layer(4, 4)
w5, b5 = layer(4, 2)
parameters = [w1, b1, w2, b2, w3, b3, w4, b4, w5, b5]
lr = 0.1
optimizer = torch.optim.SGD(parameters, lr=lr)

# Training
losses = []
for epoch in range(40):
    for x, y in loader:
        m1 = x @ w1
        z1 = m1 + b1
        h1 = torch.tanh(z1)
        m2 = h1 @ w2
        z2 = m2 + b2
        h2 = torch.tanh(z2)
        m3 = h2 @ w3
        z3 = m3 + b3
        m4 = z3 @ w4
        z4 = m4 + b4
        h4 = torch.tanh(z4)
        m5 = h4 @ w5
        logits = m5 + b5
        loss = F.cross_entropy(logits, y)

        loss.backward()

        optimizer.step()
        optimizer.zero_grad()
        losses.append(loss.item())
    print(f"epoch {epoch + 1}, iteration {len(losses)}: loss {losses[-1]:.6g}")
