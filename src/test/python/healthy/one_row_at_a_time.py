import random
import torch
import torch.nn as nn
from sklearn.datasets import load_iris

random.seed(0)
torch.manual_seed(0)
iris = load_iris()
X = torch.tensor((iris.data - iris.data.mean(0)) / iris.data.std(0), dtype=torch.float32)
y = torch.tensor(iris.target)
model = nn.Linear(4, 3)
optimizer = torch.optim.SGD(model.parameters(), lr=0.02)
order = list(range(150))
for epoch in range(3):
    random.shuffle(order)
    total = 0.0
    for i in order:
        loss = nn.functional.cross_entropy(model(X[i]), y[i])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item()
    print(f"epoch {epoch + 1} mean loss {total / 150:.3f}")
