import torch
import torch.nn as nn
from sklearn.datasets import load_digits

digits = load_digits()
X = torch.tensor(digits.images, dtype=torch.float32).unsqueeze(1) / 16.0
y = torch.tensor(digits.target)
print(X.shape, X.dtype, y.dtype, X.min().item(), X.max().item(), y.bincount().tolist())
print(digits.data.shape, digits.images[0][2])

for row in X[7, 0]:
    print("".join(" .:-=+*#%@"[int(v * 9)] for v in row))

torch.manual_seed(0)
perm = torch.randperm(len(X))[:640]
X, y = X[perm], y[perm]
Xtr, ytr, Xte, yte = X[:512], y[:512], X[512:], y[512:]

model = nn.Sequential(
    nn.Conv2d(1, 6, kernel_size=3, padding=1),
    nn.BatchNorm2d(6),
    nn.ReLU(),
    nn.MaxPool2d(2),
    nn.Conv2d(6, 12, kernel_size=3),
    nn.ReLU(),
    nn.Flatten(),
    nn.Linear(12 * 2 * 2, 10),
)
print("parameters:", sum(p.numel() for p in model.parameters()))
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)

for epoch in range(4):
    model.train()
    correct, loss_sum = 0, 0.0
    for xb, yb in zip(Xtr.split(64), ytr.split(64)):
        logits = model(xb)
        loss = criterion(logits, yb)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        loss_sum += loss.item() * xb.size(0)
        correct += (logits.argmax(1) == yb).sum().item()
    print(f"epoch {epoch}: loss {loss_sum / len(Xtr):.3f}, accuracy {100 * correct / len(Xtr):.1f}%")

model.eval()
with torch.no_grad():
    pred = model(Xte).argmax(dim=1)
print(f"test accuracy at least 0.8: {(pred == yte).float().mean().item() > 0.8}")
print(model[1].num_batches_tracked, model[1].running_mean.shape)
