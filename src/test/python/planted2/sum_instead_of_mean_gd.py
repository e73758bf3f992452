import torch

torch.manual_seed(29)
X = torch.randn(300, 4)
coef = torch.tensor([0.5, -1.0, 2.0, 0.0])
y = X @ coef + 0.1 * torch.randn(300)
w = torch.zeros(4, requires_grad=True)
b = torch.zeros(1, requires_grad=True)
optimizer = torch.optim.SGD([w, b], lr=0.05)
for epoch in range(40):
    for start in range(0, 300, 100):
        xb, yb = X[start:start + 100], y[start:start + 100]
        loss = ((xb @ w + b - yb) ** 2).sum()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    if epoch < 2:
        print(epoch, loss.item() > 100)
