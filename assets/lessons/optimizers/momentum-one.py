# Fits w * x to 3 * x, with a momentum of one.
import torch

x = torch.linspace(-1, 1, 20)
y = 3 * x
w = torch.tensor(0.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1, momentum=1.0)

for iteration in range(60):
    loss = ((w * x - y) ** 2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
