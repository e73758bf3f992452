import torch
import torch.nn as nn
from sklearn.datasets import load_iris

torch.manual_seed(8)
data = load_iris()
x = torch.tensor(data.data - data.data.mean(0), dtype=torch.float32)
t = torch.tensor(data.target)
model = nn.Sequential(nn.Linear(4, 12), nn.Tanh(), nn.Linear(12, 3))
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.2)
for epoch in range(1, 101):
    logits = model(x)
    probabilities = torch.softmax(logits, dim=1)
    confidence = probabilities.max(1).values.mean()
    loss = criterion(logits, t)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if epoch % 25 == 0:
        print(f"epoch {epoch} loss {loss.item():.3f} confidence {confidence.item():.2f}")
