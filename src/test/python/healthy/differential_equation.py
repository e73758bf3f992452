import torch
from torch import nn

# y' = -2 y, y(0) = 1, learned from the equation alone
torch.manual_seed(1)
net = nn.Sequential(nn.Linear(1, 16), nn.Tanh(), nn.Linear(16, 1))
optimizer = torch.optim.Adam(net.parameters(), lr=0.02)
for step in range(201):
    t = torch.linspace(0, 1, 30).unsqueeze(1).requires_grad_()
    y = 1 + t * net(t)
    dy = torch.autograd.grad(y.sum(), t, create_graph=True)[0]
    loss = (dy + 2 * y).pow(2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 100 == 0:
        print(f"{step} {loss.item():.3f}")
with torch.no_grad():
    one = torch.ones(1, 1)
    print(f"y(1) = {(1 + one * net(one)).item():.2f}")
