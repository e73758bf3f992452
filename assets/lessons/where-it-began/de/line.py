# Eine Gerade durch acht Punkte.
import torch

x = torch.tensor([5.0, 10.0, 15.0, 20.0, 25.0, 30.0, 35.0, 40.0])
y = 0.4 * x
w = torch.tensor(1.0, requires_grad=True)
b = torch.tensor(0.0, requires_grad=True)
optimizer = torch.optim.SGD([w, b], lr=0.01)

for step in range(60):
    error = w * x + b - y
    loss = (error ** 2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
