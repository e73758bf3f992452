import torch
import torch.nn as nn
from sklearn.datasets import load_digits

torch.manual_seed(7)
digits = load_digits()
images = torch.tensor(digits.images, dtype=torch.float32).view(-1, 64) / 16
labels = torch.tensor(digits.target)
pick = torch.randperm(len(images))[:400]
images, labels = images[pick], labels[pick]


class Net(nn.Module):
    def __init__(self, classes):
        super(Net, self).__init__()
        self.body = nn.Sequential(nn.Linear(64, 32), nn.ReLU())
        self.head = nn.Linear(32, classes)

    def forward(self, x):
        return self.head(self.body(x))


def evaluate(net, target):
    with torch.no_grad():
        return (net(images).argmax(1) == target).float().mean().item()


net = Net(classes=2)
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.05, momentum=0.9)

# stage 1: even or odd
for epoch in range(20):
    optimizer.zero_grad()
    loss = criterion(net(images), labels % 2)
    loss.backward()
    optimizer.step()
print(f"stage 1: loss {loss.item():.2f}, accuracy {evaluate(net, labels % 2):.2f}")

# stage 2: the same body, a new head for all ten digits
net.head = nn.Linear(32, 10)
for epoch in range(60):
    optimizer.zero_grad()
    loss = criterion(net(images), labels)
    loss.backward()
    optimizer.step()
    if epoch % 20 == 19:
        print(f"stage 2: epoch {epoch + 1}, loss {loss.item():.2f}, accuracy {evaluate(net, labels):.2f}")
