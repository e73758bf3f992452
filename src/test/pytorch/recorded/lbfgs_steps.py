"""Each step goes backward four times, in a closure: 4 iterations."""
import torch
torch.manual_seed(0)
net = torch.nn.Linear(3, 1)
x = torch.randn(16, 3); y = x.sum(1, keepdim=True)
optimizer = torch.optim.LBFGS(net.parameters(), lr=0.5, max_iter=4)
def closure():
    optimizer.zero_grad()
    loss = (net(x) - y).pow(2).mean()
    loss.backward()
    return loss
for step in range(4):
    print(optimizer.step(closure).item())
