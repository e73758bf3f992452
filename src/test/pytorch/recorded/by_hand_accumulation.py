"""Four backward passes add up before each update by hand: 10 iterations."""
import torch
torch.manual_seed(0)
net = torch.nn.Linear(3, 1)
x = torch.randn(16, 3); y = x.sum(1, keepdim=True)
for step in range(10):
    for part in range(4):
        loss = (net(x[4*part:4*part+4]) - y[4*part:4*part+4]).pow(2).mean()/4
        loss.backward()
    for p in net.parameters():
        p.data.add_(p.grad, alpha=-0.1)
        p.grad.zero_()
    print(step, loss.item())
