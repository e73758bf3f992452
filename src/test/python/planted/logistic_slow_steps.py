import torch
from sklearn.datasets import load_breast_cancer

data = load_breast_cancer()
X = torch.tensor(data.data)
X = (X - X.mean(0)) / X.std(0)
y = torch.tensor(data.target, dtype=torch.float64)
theta = torch.zeros(31, dtype=torch.float64, requires_grad=True)
ones = torch.ones(len(X), 1, dtype=torch.float64)
design = torch.cat([ones, X], dim=1)
eta = 3e-5

for step in range(201):
    p = torch.sigmoid(design @ theta)
    loss = -(y * torch.log(p) + (1 - y) * torch.log(1 - p)).mean()
    loss.backward()
    with torch.no_grad():
        theta -= eta * theta.grad
        theta.grad.zero_()
    if step % 50 == 0:
        print(f"{step:3d}  {loss.item():.5f}")
