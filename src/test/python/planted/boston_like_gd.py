import torch

torch.manual_seed(0)
N, D = 200, 6
X = torch.randn(N, D)
X = torch.cat([X, torch.ones(N, 1)], dim=1)
theta_true = torch.tensor([2.0, -1.0, 0.5, 0.0, 3.0, -2.0, 10.0])
y = X @ theta_true + 0.2 * torch.randn(N)

theta = torch.zeros(D + 1, requires_grad=True)
alpha = 1.2


def cost(theta):
    return ((X @ theta - y) ** 2).mean()


for iteration in range(25):
    J = cost(theta)
    J.backward()
    with torch.no_grad():
        theta -= alpha * theta.grad
    theta.grad.zero_()
    if iteration % 6 == 0:
        print(f"iteration {iteration:2d}: cost {J.item():.3g}")
