import torch
import torch.nn as nn
from sklearn.datasets import load_diabetes
from sklearn.preprocessing import StandardScaler

torch.manual_seed(0)
raw = load_diabetes()
X = torch.tensor(StandardScaler().fit_transform(raw.data), dtype=torch.float32)
y = torch.tensor(StandardScaler().fit_transform(raw.target[:, None]), dtype=torch.float32)
print(X.shape, y.shape)
net = nn.Linear(10, 1)
criterion = nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.05)
for epoch in range(101):
    prediction = net(X)
    assert prediction.shape == y.shape
    loss = criterion(prediction, y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if epoch % 25 == 0:
        print(epoch, f"{loss.item():.4f}")
