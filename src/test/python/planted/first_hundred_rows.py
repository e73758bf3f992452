import torch
import torch.nn as nn
import torch.nn.functional as F
from sklearn.datasets import load_iris

torch.manual_seed(0)
data, target = load_iris(return_X_y=True)
data = torch.tensor(data, dtype=torch.float32)
data = (data - data.mean(0)) / data.std(0)
target = torch.tensor(target)

n_train = 110
train_x, train_y = data[:n_train], target[:n_train]
test_x, test_y = data[n_train:], target[n_train:]


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(4, 8)
        self.fc2 = nn.Linear(8, 3)

    def forward(self, x):
        return self.fc2(F.relu(self.fc1(x)))


net = Net()
optimizer = torch.optim.Adam(net.parameters(), lr=0.02, weight_decay=0.01)
for epoch in range(1, 121):
    optimizer.zero_grad()
    loss = F.cross_entropy(net(train_x), train_y)
    loss.backward()
    optimizer.step()
    if epoch % 40 == 0:
        with torch.no_grad():
            out = net(test_x)
        print(f"epoch {epoch} train loss {loss.item():.3f} test loss {F.cross_entropy(out, test_y).item():.3f} "
              f"test accuracy {(out.argmax(1) == test_y).float().mean().item():.2f}")
