"""Its loss grows until it is infinite."""
import torch

x = torch.linspace(-3, 3, 12).unsqueeze(1)
net = torch.nn.Linear(1, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=3.0)
for step in range(40):
    loss = torch.nn.functional.mse_loss(net(x), 2 * x)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
