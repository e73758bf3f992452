import torch

# A network with one hidden layer, written by hand: what nn.Module and the optimizer do is done here line by line.
torch.manual_seed(0)
x = torch.linspace(-3, 3, 64).reshape(64, 1)
y = torch.sin(x)

w1 = torch.randn(1, 16)
b1 = torch.randn(16)
w2 = torch.randn(16, 1) * 0.25
b2 = torch.zeros(1)
parameters = [w1, b1, w2, b2]
for p in parameters:
    p.requires_grad = True

lr = 0.1
for step in range(500):
    hidden = torch.tanh(x @ w1 + b1)
    predicted = hidden @ w2 + b2
    loss = ((predicted - y) ** 2).mean()
    loss.backward()
    with torch.no_grad():
        for p in parameters:
            p -= lr * p.grad
            p.grad = None
    if step % 50 == 0:
        print(f'step {step}: loss {loss.item():.4f}')
