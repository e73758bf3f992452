import torch
import torch.nn.functional as F


def encode(n):
    return [n >> k & 1 for k in range(8)]


def answer(n):
    return 3 if n % 15 == 0 else 2 if n % 5 == 0 else 1 if n % 3 == 0 else 0


torch.manual_seed(6)
numbers = range(1, 200)
x = torch.tensor([encode(n) for n in numbers]).float()
y = torch.tensor([answer(n) for n in numbers])

w1 = torch.randn(8, 40, requires_grad=True)
b1 = torch.zeros(40, requires_grad=True)
w2 = (0.1 * torch.randn(40, 4)).requires_grad_()
b2 = torch.zeros(4, requires_grad=True)
optimizer = torch.optim.Adam([w1, b1, w2, b2], lr=0.02)

for epoch in range(201):
    hidden = torch.relu(x @ w1 + b1)
    probs = F.softmax(hidden @ w2 + b2, dim=1)
    loss = F.cross_entropy(probs, y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if epoch % 50 == 0:
        right = (probs.argmax(1) == y).float().mean().item()
        print(f"epoch {epoch}: loss {loss.item():.3f}, right {right:.2f}")
