import torch
from sklearn.datasets import load_breast_cancer

# a convex problem needs no random start
X, y = load_breast_cancer(return_X_y=True)
X = torch.tensor((X - X.mean(0)) / X.std(0))
y = torch.tensor(y).double()
w = torch.zeros(30, dtype=torch.float64, requires_grad=True)
b = torch.zeros(1, dtype=torch.float64, requires_grad=True)
for i in range(101):
    p = torch.sigmoid(X @ w + b)
    loss = torch.nn.functional.binary_cross_entropy(p, y)
    gw, gb = torch.autograd.grad(loss, [w, b])
    with torch.no_grad():
        w -= 0.3 * gw
        b -= 0.3 * gb
    if i % 25 == 0:
        print(f"{i} {loss.item():.4f}")
