import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset
from sklearn.datasets import load_digits

torch.manual_seed(0)
bunch = load_digits()
X, y = torch.tensor(bunch.data / 16).float(), torch.tensor(bunch.target)
loader = DataLoader(TensorDataset(X[:700], y[:700]), batch_size=70, shuffle=True)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.one = nn.Linear(64, 32)
        self.two = nn.Linear(32, 10)

    def forward(self, x):
        return self.two(torch.relu(self.one(x)))


def fit(net, epochs, base_lr=1e-4):
    optimizer = torch.optim.SGD(net.parameters(), lr=base_lr, momentum=0.9)
    schedule = torch.optim.lr_scheduler.StepLR(optimizer, step_size=5, gamma=0.5)
    for epoch in range(epochs):
        for xb, yb in loader:
            optimizer.zero_grad()
            loss = nn.functional.cross_entropy(net(xb), yb)
            loss.backward()
            optimizer.step()
        schedule.step()
        if epoch % 3 == 2:
            with torch.no_grad():
                val = nn.functional.cross_entropy(net(X[700:1000]), y[700:1000]).item()
            print(f"epoch {epoch + 1} train {loss.item():.2f} val {val:.2f}")


fit(Net(), 9)
