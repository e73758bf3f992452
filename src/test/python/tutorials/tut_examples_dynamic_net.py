# -*- coding: utf-8 -*-
# Control flow is plain Python: the graph is another one in every iteration.
import random
import torch


class Wobbly(torch.nn.Module):
    """a parabola plus zero, one or two higher terms that share one weight"""

    def __init__(self):
        super().__init__()
        self.low = torch.nn.Parameter(torch.randn(3) * 0.5)
        self.high = torch.nn.Parameter(torch.randn(()) * 0.1)

    def forward(self, x):
        y = self.low[0] + self.low[1] * x + self.low[2] * x ** 2
        self.terms = random.randint(0, 2)
        for k in range(self.terms):
            y = y + self.high * x ** (3 + k)
        return y

    def __str__(self):
        return ' '.join(f'{v:+.3f}' for v in self.low.tolist()) + f' | {self.high.item():+.3f}'


random.seed(0)
torch.manual_seed(4)
x = torch.linspace(-1, 1, 100)
y = torch.exp(x)
model = Wobbly()
print(str(model))
print(repr(model))
mse = torch.nn.MSELoss()
sgd = torch.optim.SGD(model.parameters(), lr=0.05, momentum=0.9)
used = [0, 0, 0]
for it in range(150):
    loss = mse(model(x), y)
    used[model.terms] += 1
    sgd.zero_grad()
    loss.backward()
    if it % 30 == 29 or it < 3:
        print(it, model.terms, f"{loss.item():.4f}", "no gradient" if model.high.grad is None else "gradient")
    sgd.step()
print(used, str(model))


class Shared(torch.nn.Module):
    """the middle layer is applied 0 to 3 times"""

    def __init__(self):
        super().__init__()
        self.inp, self.mid, self.out = torch.nn.Linear(4, 6), torch.nn.Linear(6, 6), torch.nn.Linear(6, 1)

    def forward(self, x, n=None):
        h = torch.tanh(self.inp(x))
        for _ in range(random.choice([0, 1, 2, 3]) if n is None else n):
            h = torch.tanh(self.mid(h))
        return self.out(h)


net = Shared()
inp = torch.randn(3, 4)
for n in range(4):
    net.zero_grad()
    net(inp, n).sum().backward()
    g = net.mid.weight.grad
    print(n, "no gradient" if g is None else f"{g.norm().item():.4f}")
print([net(inp).shape[0] for _ in range(3)], f"{random.random():.6f}")

# while with a condition on values
v, rounds = torch.tensor([1.0, 1.0], requires_grad=True), 0
w = v
while w.norm() < 50:
    w = w * 1.7 if rounds % 2 else w + v
    rounds += 1
w.sum().backward()
print(rounds, w, v.grad)
