"""Far too high a rate: the loss rises to NaN; only the first two iterations are recorded."""
import torch

torch.manual_seed(0)
x = torch.randn(20, 3)
y = x.sum(1, keepdim=True)
net = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=30.0)
for step in range(60):
    loss = (net(x) - y).pow(2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(loss.item())
