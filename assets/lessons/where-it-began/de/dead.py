# Ein ReLU-Neuron soll für 1 die 2 liefern und beginnt weit unter null.
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
