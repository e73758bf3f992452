import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(71)
dims = [8, 40, 40, 40, 40, 40, 40, 1]
layers = [nn.Linear(i, o) for i, o in zip(dims[:-1], dims[1:])]
for layer in layers:
    nn.init.uniform_(layer.weight, -1, 1)
    nn.init.zeros_(layer.bias)
parameters = [p for layer in layers for p in layer.parameters()]

x = torch.randn(64, 8)
y = x[:, :1] * x[:, 1:2]
optimizer = torch.optim.SGD(parameters, lr=1e-3)
for step in range(20):
    h = x
    for layer in layers[:-1]:
        h = F.relu(layer(h))
    loss = F.mse_loss(layers[-1](h), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(step)
