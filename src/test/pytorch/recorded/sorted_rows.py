"""Its batches are of rows that are sorted by their target."""
import torch

torch.manual_seed(0)
x = torch.randn(40, 2)
y = x[:, 0] + 0.1 * torch.randn(40)
order = y.argsort()
x, y = x[order], y[order].unsqueeze(1)
net = torch.nn.Linear(2, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.05)
for epoch in range(6):
    for rows in torch.arange(40).split(8):
        loss = torch.nn.functional.mse_loss(net(x[rows]), y[rows])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
