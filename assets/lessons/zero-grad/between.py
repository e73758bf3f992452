# The same fit, with zero_grad in another line.
import torch

x = torch.linspace(-1, 1, 20)
y = 3 * x
w = torch.tensor(0.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)

for iteration in range(60):
    loss = ((w * x - y) ** 2).mean()
    loss.backward()
    optimizer.zero_grad()
    optimizer.step()
