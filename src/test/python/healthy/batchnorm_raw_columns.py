import torch
from torch import nn
from sklearn.datasets import load_wine

# the first layer standardises the columns
torch.manual_seed(1)
X, y = load_wine(return_X_y=True)
X, y = torch.tensor(X, dtype=torch.float32), torch.tensor(y)
idx = torch.randperm(178)
net = nn.Sequential(nn.BatchNorm1d(13), nn.Linear(13, 12), nn.ReLU(), nn.Linear(12, 3))
opt = torch.optim.Adam(net.parameters(), lr=0.02)
for epoch in range(1, 16):
    net.train()
    for rows in idx[:120].split(40):
        opt.zero_grad()
        nn.functional.cross_entropy(net(X[rows]), y[rows]).backward()
        opt.step()
    if epoch % 5 == 0:
        net.eval()
        with torch.no_grad():
            print(epoch, f"{(net(X[idx[120:]]).argmax(1) == y[idx[120:]]).float().mean().item():.2f}")
