# The same parabola, ten times as high.
import torch

w = torch.tensor(5.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)

for iteration in range(100):
    loss = 10 * w**2
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
