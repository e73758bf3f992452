"""A running mean of the loss that is never detached: each iteration hangs on all before."""
import torch

torch.manual_seed(0)
x, y = torch.randn(12, 3), torch.randn(12, 1)
net = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
average = 0.0
for step in range(12):
    loss = torch.nn.functional.mse_loss(net(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    average = 0.9 * average + 0.1 * loss
