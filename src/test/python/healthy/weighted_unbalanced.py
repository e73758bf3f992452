import torch
import torch.nn as nn

torch.manual_seed(0)
X = torch.cat([torch.randn(570, 3), torch.randn(30, 3) + 1.2])
y = torch.cat([torch.zeros(570), torch.ones(30)]).long()
order = torch.randperm(600)
X, y = X[order], y[order]
counts = torch.bincount(y).float()
weights = counts.sum() / (2 * counts)
model = nn.Linear(3, 2)
criterion = nn.CrossEntropyLoss(weight=weights)
optimizer = torch.optim.SGD(model.parameters(), lr=0.3)
for epoch in range(1, 81):
    out = model(X)
    loss = criterion(out, y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if epoch % 20 == 0:
        pred = out.argmax(1)
        recalls = [(pred[y == c] == c).float().mean().item() for c in (0, 1)]
        print(f"{epoch} {loss.item():.3f} recall {recalls[0]:.2f} {recalls[1]:.2f}")
