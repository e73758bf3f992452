import torch
import torch.nn as nn

# rare events: the last bias starts at the log odds, so that the loss starts below ln 2
torch.manual_seed(2)
X = torch.randn(500, 3)
y = (X[:, :1] + 0.2 * torch.randn(500, 1) > 1.6).float()
share = y.mean()
net = nn.Sequential(nn.Linear(3, 12), nn.Tanh(), nn.Linear(12, 1))
nn.init.zeros_(net[2].weight)
nn.init.constant_(net[2].bias, torch.log(share / (1 - share)).item())
loss_fn = nn.BCEWithLogitsLoss()
optimizer = torch.optim.Adam(net.parameters(), lr=0.02)
for epoch in range(121):
    optimizer.zero_grad()
    out = net(X)
    loss = loss_fn(out, y)
    loss.backward()
    optimizer.step()
    if epoch % 40 == 0:
        print(f"epoch {epoch:3d} loss {loss.item():.3f}")
found = (out > 0)[y == 1].float().mean().item()
print(f"found {found:.2f}")
