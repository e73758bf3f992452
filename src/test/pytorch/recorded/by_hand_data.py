"""Updates by hand that go past autograd, through .data: 20 iterations."""
import torch
torch.manual_seed(0)
net = torch.nn.Linear(3, 1)
x = torch.randn(16, 3); y = x.sum(1, keepdim=True)
for step in range(20):
    net.zero_grad()
    loss = (net(x) - y).pow(2).mean()
    loss.backward()
    for p in net.parameters():
        p.data.add_(p.grad, alpha=-0.1)
    print(step, loss.item())
