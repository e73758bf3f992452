import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset, random_split

torch.manual_seed(25)
x = torch.randn(210, 6) * torch.tensor([1.0, 2.0, 0.5, 1.0, 3.0, 1.0])
y = (x[:, 0] * 2 + x[:, 4] > 0).long()
train, test = random_split(TensorDataset(x, y), [170, 40])
train_loader = DataLoader(train, batch_size=13, shuffle=True, drop_last=True)
test_loader = DataLoader(test, batch_size=1)
net = nn.Sequential(nn.Linear(6, 20), nn.BatchNorm1d(20), nn.ReLU(), nn.Linear(20, 2))
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
for epoch in range(8):
    net.train()
    for xb, yb in train_loader:
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(net(xb), yb)
        loss.backward()
        optimizer.step()
net.eval()
hits = 0
with torch.no_grad():
    for xb, yb in test_loader:
        hits += (net(xb).argmax(1) == yb).sum().item()
print(hits > 30)
