import torch
from sklearn.datasets import load_iris

M = torch.tensor([[2.0, 0.0, 1.0], [5.0, 5.0, 5.0]])
print(M.sum(0, keepdim=True), M.sum(1, keepdim=True))

def row_softmax(scores):
    powers = (scores - scores.max(dim=1, keepdim=True).values).exp()
    return powers / powers.sum(dim=1, keepdim=True)

torch.manual_seed(0)
Z = torch.normal(0, 1, (2, 5))
print(row_softmax(Z))
print(torch.allclose(row_softmax(Z), Z.softmax(1)), row_softmax(M)[1])

# picking the probability of the right class
probs = torch.tensor([[0.1, 0.3, 0.6], [0.3, 0.2, 0.5], [0.8, 0.1, 0.1]])
truth = torch.tensor([0, 2, 0])
print(probs[[0, 1, 2], truth], probs[range(len(probs)), truth].log().neg())

def hits(guess, truth):
    if guess.ndim > 1:
        guess = guess.argmax(axis=1)
    return (guess.type(truth.dtype) == truth).sum()

print(hits(probs, truth), float(hits(probs, truth)) / len(truth))

class Totals(dict):
    """adds up whatever it is given"""
    def add(self, **values):
        for k, v in values.items():
            self[k] = self.get(k, 0.0) + float(v)

iris = load_iris()
X = torch.tensor(iris.data, dtype=torch.float32)
X = (X - X.mean(axis=0)) / X.std(axis=0)
t = torch.tensor(iris.target)
order = torch.randperm(len(X))
X, t = X[order], t[order]
W = torch.normal(0, 0.01, size=(X.shape[1], 3), requires_grad=True)
b = torch.zeros(3, requires_grad=True)

for epoch in range(5):
    totals = Totals()
    for rows in torch.arange(120).split(30):
        out = row_softmax(X[rows] @ W + b)
        loss = -out[torch.arange(len(rows)), t[rows]].log()
        loss.mean().backward()
        with torch.no_grad():
            for p in (W, b):
                p -= 0.3 * p.grad
                p.grad.zero_()
        totals.add(loss=loss.sum(), hits=hits(out, t[rows]), n=len(rows))
    print(f"epoch {epoch + 1}, loss {totals['loss'] / totals['n']:.4f}, train acc {totals['hits'] / totals['n']:.3f}")
test = X[120:] @ W + b
print(f'test acc {hits(test, t[120:]).item() / 30:.3f}', iris.target_names[test[:3].argmax(1).numpy()])
print(W.grad, b.grad.sum())
