import torch
import torch.nn as nn
import torch.nn.functional as F
from sklearn.datasets import load_iris

torch.manual_seed(0)
iris = load_iris()
X = torch.tensor(iris.data, dtype=torch.float32)
y = torch.tensor(iris.target)


class Flower(nn.Module):
    def __init__(self):
        super().__init__()
        self.norm = nn.BatchNorm1d(4)
        self.fc1 = nn.Linear(4, 8)
        self.fc2 = nn.Linear(8, 3)

    def forward(self, x):
        return self.fc2(F.relu(self.fc1(self.norm(x))))


def train(net, epochs=60):
    optimizer = torch.optim.Adam(net.parameters(), lr=0.02)
    for epoch in range(epochs):
        optimizer.zero_grad()
        loss = F.cross_entropy(net(X), y)
        loss.backward()
        optimizer.step()
    print(f"trained, loss {loss.item():.3f}")


def classify(net, flower):
    with torch.no_grad():
        scores = net(flower.unsqueeze(0))
    return iris.target_names[scores.argmax().item()]


net = Flower()
train(net)
print("a new flower is", classify(net, torch.tensor([5.9, 3.0, 4.2, 1.5])))
