import torch
import torch.nn as nn
from sklearn.datasets import load_diabetes
from sklearn.preprocessing import StandardScaler

torch.manual_seed(0)
data = load_diabetes()
X = torch.tensor(StandardScaler().fit_transform(data.data), dtype=torch.float32)
y = torch.tensor(StandardScaler().fit_transform(data.target.reshape(-1, 1)), dtype=torch.float32)

order = torch.randperm(len(X))
train, test = order[:350], order[350:]


class DiabetesNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(10, 8)
        self.out = nn.Linear(8, 1)

    def forward(self, x):
        return self.out(torch.tanh(self.hidden(x)))


net = DiabetesNet()
criterion = nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.2)

for epoch in range(1, 101):
    net.train()
    outputs = net(X[train])
    loss = criterion(outputs, y[train])
    loss.backward()
    optimizer.step()
    if epoch % 20 == 0:
        net.eval()
        with torch.no_grad():
            test_loss = criterion(net(X[test]), y[test])
        print(f"epoch {epoch:3d}: train loss {loss.item():.3f}, test loss {test_loss.item():.3f}")
