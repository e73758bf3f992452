"""More weights than rows: what is held out gets worse while what is learned from gets better."""
import torch
from torch import nn

torch.manual_seed(3)
x, held = torch.randn(20, 4), torch.randn(40, 4)
y, held_y = x[:, :1] + torch.randn(20, 1), held[:, :1] + torch.randn(40, 1)
net = nn.Sequential(nn.Linear(4, 48), nn.Tanh(), nn.Linear(48, 1))
optimizer = torch.optim.Adam(net.parameters(), lr=0.03)
for step in range(120):
    loss = nn.functional.mse_loss(net(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 10 == 0:
        with torch.no_grad():
            print(nn.functional.mse_loss(net(held), held_y).item())
