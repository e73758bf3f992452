# A ReLU neuron is to say 2 for 1, and begins far below zero.
import torch

x = torch.tensor(1.0)
w = torch.tensor(1.0, requires_grad=True)
b = torch.tensor(-10.0, requires_grad=True)
optimizer = torch.optim.SGD([w, b], lr=0.1)

for step in range(100):
    z = w * x + b
    h = torch.relu(z)
    loss = (h - 2) ** 2
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
