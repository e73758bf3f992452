import torch
import torch.nn as nn
from sklearn.datasets import load_iris

torch.manual_seed(0)
iris = load_iris()
table = torch.tensor(iris.data, dtype=torch.float32)
table = (table - table.mean(0)) / table.std(0)
x, width = table[:, :3], table[:, 3:]
kind = torch.tensor(iris.target)


class TwoHeads(nn.Module):
    def __init__(self):
        super().__init__()
        self.trunk = nn.Sequential(nn.Linear(3, 16), nn.ReLU())
        self.classify = nn.Linear(16, 3)
        self.measure = nn.Linear(16, 1)

    def forward(self, x):
        h = self.trunk(x)
        return self.classify(h), self.measure(h)


net = TwoHeads()
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
for epoch in range(1, 101):
    scores, guess = net(x)
    a = nn.functional.cross_entropy(scores, kind)
    b = nn.functional.mse_loss(guess, width)
    loss = a + 0.5 * b
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if epoch % 25 == 0:
        print(f"{epoch} kind {a.item():.3f} width {b.item():.3f}")
