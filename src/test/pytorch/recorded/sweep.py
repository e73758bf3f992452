"""Three optimizers used one after another: 90 iterations."""
import torch
torch.manual_seed(0)
x = torch.randn(16, 3); y = x.sum(1, keepdim=True)
for lr in (0.5, 0.1, 0.01):
    net = torch.nn.Sequential(torch.nn.Linear(3, 8), torch.nn.Tanh(), torch.nn.Linear(8, 1))
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    for step in range(30):
        loss = (net(x) - y).pow(2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print(lr, loss.item())
