import torch
import torch.nn as nn

# a narrow density is above one, so its negative logarithm is below zero
torch.manual_seed(0)
x = torch.rand(256, 1) * 2 - 1
y = 0.2 * x + 0.02 * (1 + x.abs()) * torch.randn(256, 1)
net = nn.Sequential(nn.Linear(1, 16), nn.Tanh(), nn.Linear(16, 2))
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
for epoch in range(1, 201):
    mean, log_std = net(x).chunk(2, dim=1)
    loss = (log_std + 0.5 * ((y - mean) / log_std.exp()) ** 2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if epoch % 50 == 0:
        print(f"epoch {epoch} loss {loss.item():.1f}")
