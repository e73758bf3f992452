import torch
import torch.nn as nn

torch.manual_seed(0)
n_normal, n_fraud = 760, 40
normal = torch.randn(n_normal, 4)
fraud = torch.randn(n_fraud, 4) + torch.tensor([1.0, 1.0, -0.5, 0.5])
X = torch.cat([normal, fraud])
y = torch.cat([torch.zeros(n_normal), torch.ones(n_fraud)]).long()
order = torch.randperm(len(X))
X, y = X[order], y[order]
X_train, y_train, X_test, y_test = X[:600], y[:600], X[600:], y[600:]

model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2))
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

for epoch in range(1, 101):
    optimizer.zero_grad()
    loss = criterion(model(X_train), y_train)
    loss.backward()
    optimizer.step()
    if epoch % 25 == 0:
        print(f"epoch {epoch:3d}, loss {loss.item():.3f}")

with torch.no_grad():
    pred = model(X_test).argmax(1)
print(f"accuracy {(pred == y_test).float().mean().item():.3f}")
print(f"frauds found: {(pred[y_test == 1] == 1).sum().item()} of {(y_test == 1).sum().item()}")
