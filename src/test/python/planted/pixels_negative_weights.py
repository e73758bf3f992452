import torch
from sklearn.datasets import load_digits

torch.manual_seed(20)
digits = load_digits(n_class=3)
X = torch.tensor(digits.data[:300] / 16.0)
Y = torch.tensor(digits.target[:300])

H = 20
W1 = (torch.rand(64, H, dtype=torch.float64) - 1) * 0.2
b1 = torch.zeros(H, dtype=torch.float64)
W2 = (torch.rand(H, 3, dtype=torch.float64) - 0.5) * 0.4
b2 = torch.zeros(3, dtype=torch.float64)
parameters = [W1, b1, W2, b2]
for p in parameters:
    p.requires_grad = True

for i in range(200):
    ix = torch.randint(0, 300, (32,))
    h = torch.relu(X[ix] @ W1 + b1)
    logits = h @ W2 + b2
    loss = torch.nn.functional.cross_entropy(logits, Y[ix])
    for p in parameters:
        p.grad = None
    loss.backward()
    for p in parameters:
        p.data += -0.1 * p.grad
    if i % 50 == 49:
        print(f"{i + 1:4d}/200: {loss.item():.4f}")
