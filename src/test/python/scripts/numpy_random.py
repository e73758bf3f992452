import numpy as np
import torch

np.random.seed(0)
print(np.random.rand(3))
print(np.random.randn(2, 2))
print(np.random.randint(0, 10, 5), np.random.randint(5), np.random.randint(1, 7, size=(2, 3)))
print(np.random.permutation(6))
print(np.random.uniform(-1, 1, 2), np.random.normal(10, 2, 3), np.random.random(2))
x = np.arange(5)
np.random.shuffle(x)
print(x)
print(np.random.choice(10, 3, replace=False), np.random.choice([1, 2, 3], 4), np.random.choice(3, 5, p=[0.1, 0.2, 0.7]))
print(np.random.permutation(np.arange(6).reshape(3, 2)))

np.random.seed(42)
print([round(v, 4) for v in np.random.rand(4).tolist()], np.random.randn())

rs = np.random.RandomState(7)
print(rs.rand(2), rs.randn(2), rs.randint(100, size=3))

rng = np.random.default_rng(42)
print(rng.random(3))
print(rng.normal(size=4))
print(rng.normal(5, 0.1, (2, 2)))
print(rng.integers(0, 10, 6), rng.integers(3), rng.integers(1, 7, size=(2, 2)))
print(rng.permutation(7))
print(rng.random(), rng.standard_normal(2), rng.uniform(0, 2, 2))

# data for a regression through numpy, fit in torch
rng = np.random.default_rng(0)
X = rng.normal(size=(80, 2)).astype(np.float32)
y = (X @ np.array([2.0, -3.4], dtype=np.float32) + 4.2 + rng.normal(scale=0.01, size=80)).astype(np.float32)
idx = rng.permutation(80)
X, y = X[idx], y[idx]
print(X[:2], y[:2], X.mean(axis=0), y.dtype)
Xt, yt = torch.from_numpy(X), torch.from_numpy(y).view(-1, 1)
torch.manual_seed(0)
lin = torch.nn.Linear(2, 1)
opt = torch.optim.SGD(lin.parameters(), lr=0.1)
for epoch in range(5):
    for k in range(0, 80, 10):
        loss = torch.nn.functional.mse_loss(lin(Xt[k:k + 10]), yt[k:k + 10])
        opt.zero_grad()
        loss.backward()
        opt.step()
    print(epoch, f"{loss.item():.4f}")
print(np.round(lin.weight.detach().numpy(), 2), round(lin.bias.item(), 2))

# bootstrap of a mean
np.random.seed(1)
sample = np.random.normal(3.0, 1.0, 50)
means = [sample[np.random.randint(0, 50, 50)].mean() for _ in range(200)]
print("%.3f +- %.3f" % (np.mean(means), np.std(means)), np.percentile(means, [5, 95]).round(3))
