import torch
import torch.nn as nn

torch.manual_seed(0)
X = torch.randn(600, 5)
clean = (X[:, 0] + X[:, 1] > 0).long()
flipped = torch.where(torch.rand(600) < 0.2, 1 - clean, clean)
train, val = slice(0, 400), slice(400, 600)
net = nn.Sequential(nn.Linear(5, 8), nn.Tanh(), nn.Linear(8, 2))
optimizer = torch.optim.Adam(net.parameters(), lr=0.01, weight_decay=1e-3)
for epoch in range(1, 81):
    net.train()
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(net(X[train]), flipped[train])
    loss.backward()
    optimizer.step()
    if epoch % 20 == 0:
        net.eval()
        with torch.no_grad():
            val_loss = nn.functional.cross_entropy(net(X[val]), flipped[val])
        print(f"epoch {epoch} train {loss.item():.3f} val {val_loss.item():.3f}")
