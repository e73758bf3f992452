import torch
from sklearn.datasets import load_digits

torch.manual_seed(3)
d = load_digits(n_class=5)
X = torch.tensor(d.data / 16, dtype=torch.float32)
T = torch.tensor(d.target)

W1 = (0.1 * torch.randn(64, 16)).requires_grad_()
b1 = torch.zeros(16, requires_grad=True)
W2 = (0.1 * torch.randn(16, 5)).requires_grad_()
b2 = torch.zeros(5, requires_grad=True)


def net(x):
    return torch.tanh(x @ W1 + b1) @ W2 + b2


def cross_entropy(scores, labels):
    logp = scores - scores.logsumexp(1, keepdim=True)
    return -logp[range(len(labels)), labels].sum()


def sgd(params, lr):
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad
            p.grad = None


lr, size = 0.3, 100
for epoch in range(7):
    for batch in torch.randperm(len(X)).split(size):
        loss = cross_entropy(net(X[batch]), T[batch])
        loss.backward()
        sgd([W1, b1, W2, b2], lr)
    with torch.no_grad():
        scores = net(X)
        right = (scores.argmax(1) == T).float().mean().item()
    nll = torch.nn.functional.cross_entropy(scores, T).item()
    print(f"epoch {epoch + 1}, below 5: {nll < 5}, right {right:.2f}")
