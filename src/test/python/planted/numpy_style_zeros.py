import torch
from sklearn.datasets import make_circles

torch.manual_seed(0)
X, y = make_circles(240, noise=0.06, factor=0.5, random_state=5)
X, y = torch.from_numpy(X), torch.from_numpy(y)


def initialize(n_x, n_h, n_y):
    W1 = torch.zeros(n_h, n_x, dtype=torch.float64)
    b1 = torch.zeros(n_h, dtype=torch.float64)
    W2 = torch.full((n_y, n_h), 0.1, dtype=torch.float64)
    b2 = torch.zeros(n_y, dtype=torch.float64)
    return {k: v.requires_grad_() for k, v in dict(W1=W1, b1=b1, W2=W2, b2=b2).items()}


def forward(X, P):
    A1 = torch.tanh(X @ P["W1"].T + P["b1"])
    return torch.sigmoid(A1 @ P["W2"].T + P["b2"])


def compute_cost(A2, Y):
    return -(Y * A2.log() + (1 - Y) * (1 - A2).log()).mean()


P = initialize(2, 6, 1)
for i in range(401):
    A2 = forward(X, P)
    cost = compute_cost(A2.squeeze(1), y)
    cost.backward()
    for v in P.values():
        v.data -= 0.5 * v.grad
        v.grad.zero_()
    if i % 100 == 0:
        print(f"Cost after iteration {i}: {cost.item():.4f}")
