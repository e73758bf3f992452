"""Keeps the output of every iteration with its graph."""
import torch

torch.manual_seed(0)
x, y = torch.randn(12, 3), torch.randn(12, 1)
net = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
history = []
for step in range(12):
    output = net(x)
    history.append(output)
    loss = torch.nn.functional.mse_loss(output, y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
