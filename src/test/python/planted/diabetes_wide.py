from copy import deepcopy
import torch
import torch.nn as nn
from torch.utils.data import DataLoader, TensorDataset, random_split
from sklearn.datasets import load_diabetes

torch.manual_seed(0)
data = load_diabetes()
X = torch.tensor(data.data, dtype=torch.float32) * 20
y = torch.tensor((data.target - data.target.mean()) / data.target.std(), dtype=torch.float32).unsqueeze(1)
full = TensorDataset(X, y)
train_set, val_set = random_split(full, [100, 342], generator=torch.Generator().manual_seed(1))
train_loader = DataLoader(train_set, batch_size=25, shuffle=True)
val_x, val_y = X[val_set.indices], y[val_set.indices]

net = nn.Sequential(nn.Linear(10, 200), nn.Tanh(), nn.Linear(200, 100), nn.Tanh(), nn.Linear(100, 1))
optimizer = torch.optim.Adam(net.parameters(), lr=0.003)
loss_fn = nn.MSELoss()
best = float("inf")
best_state = deepcopy(net.state_dict())
for epoch in range(50):
    net.train()
    train_loss = 0.0
    for xb, yb in train_loader:
        optimizer.zero_grad()
        loss = loss_fn(net(xb), yb)
        loss.backward()
        optimizer.step()
        train_loss += loss.item() * len(xb) / 100
    net.eval()
    with torch.no_grad():
        val_loss = loss_fn(net(val_x), val_y).item()
    if epoch % 12 == 1:
        print(f"{epoch + 1:2d}  train {train_loss:.3f}  val {val_loss:.3f}")
