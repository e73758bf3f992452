import torch
import torch.nn as nn
from torch.utils.data import DataLoader, TensorDataset, random_split
from sklearn.datasets import load_iris

torch.manual_seed(4)
X, y = load_iris(return_X_y=True)
X = torch.tensor((X - X.mean(0)) / X.std(0), dtype=torch.float32)
y = torch.tensor(y)
train_set, _ = random_split(TensorDataset(X, y), [110, 40])
train_loader = DataLoader(train_set, batch_size=22, shuffle=True)
everything = DataLoader(TensorDataset(X, y), batch_size=50, shuffle=False)

net = nn.Linear(4, 3)
optimizer = torch.optim.SGD(net.parameters(), lr=0.3)
for epoch in range(1, 21):
    for xb, yb in train_loader:
        optimizer.zero_grad()
        nn.functional.cross_entropy(net(xb), yb).backward()
        optimizer.step()
    if epoch % 5 == 0:
        net.eval()
        with torch.no_grad():
            by_class = [(net(xb).argmax(1) == yb).float().mean().item() for xb, yb in everything]
        net.train()
        print(epoch, " ".join(f"{v:.2f}" for v in by_class))
