import torch
from sklearn.datasets import load_iris

torch.manual_seed(0)
iris = load_iris()
X = torch.tensor((iris.data - iris.data.mean(0)) / iris.data.std(0))
T = torch.tensor(iris.target)
sizes = [4, 10, 10, 10, 10, 10, 10, 3]
weights = [torch.randn(a, b, dtype=torch.float64) / a ** 0.5 for a, b in zip(sizes, sizes[1:])]
biases = [torch.zeros(b, dtype=torch.float64) for b in sizes[1:]]
for p in weights + biases:
    p.requires_grad_(True)


def activation(z):
    return 1 / (1 + torch.exp(-z))


def network(a):
    for w, b in zip(weights[:-1], biases[:-1]):
        a = activation(a @ w + b)
    return a @ weights[-1] + biases[-1]


for epoch in range(151):
    loss = torch.nn.functional.cross_entropy(network(X), T)
    grads = torch.autograd.grad(loss, weights + biases)
    with torch.no_grad():
        for p, g in zip(weights + biases, grads):
            p -= 0.1 * g
    if epoch % 50 == 0:
        print(f"epoch {epoch} loss {loss.item():.3f}")
