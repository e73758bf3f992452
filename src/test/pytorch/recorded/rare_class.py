"""One row of twenty is of the second class, and the network answers with the first alone."""
import torch

torch.manual_seed(0)
y = torch.zeros(200, 1)
y[::20] = 1
x = torch.randn(200, 2) + 0.3 * y
net = torch.nn.Linear(2, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
for step in range(40):
    loss = torch.nn.functional.binary_cross_entropy_with_logits(net(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
