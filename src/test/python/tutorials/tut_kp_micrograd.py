# a scalar autograd engine in forty lines, checked against torch
import math, random
import torch

class Scalar:
    def __init__(self, v, parents=(), op=''):
        self.v, self.g = v, 0.0
        self._parents, self._push, self.op = parents, None, op

    def __repr__(self): return f'Scalar({self.v:.4f}, g={self.g:.4f})'

    def __add__(self, o):
        o = o if isinstance(o, Scalar) else Scalar(o)
        r = Scalar(self.v + o.v, (self, o), '+')
        def push(): self.g += r.g; o.g += r.g
        r._push = push
        return r

    def __mul__(self, o):
        o = o if isinstance(o, Scalar) else Scalar(o)
        r = Scalar(self.v * o.v, (self, o), '*')
        def push(): self.g += o.v * r.g; o.g += self.v * r.g
        r._push = push
        return r

    def __pow__(self, k):
        r = Scalar(self.v ** k, (self,), f'**{k}')
        def push(): self.g += k * self.v ** (k - 1) * r.g
        r._push = push
        return r

    def tanh(self):
        t = math.tanh(self.v)
        r = Scalar(t, (self,), 'tanh')
        def push(): self.g += (1 - t * t) * r.g
        r._push = push
        return r

    __radd__, __rmul__ = __add__, __mul__
    def __neg__(self): return self * -1
    def __sub__(self, o): return self + (-o)
    def __truediv__(self, o): return self * o ** -1

    def backward(self):
        order, seen = [], set()
        def visit(n):
            if n not in seen:
                seen.add(n)
                for p in n._parents: visit(p)
                order.append(n)
        visit(self)
        self.g = 1.0
        for n in reversed(order):
            if n._push: n._push()
        return [n.op for n in order if n.op]

a, b, c = Scalar(2.0), Scalar(-3.0), Scalar(0.5)
out = ((a * b + c * 10) / (c + 1) + a ** 2).tanh() * 2 - b
print(out, out.backward())
print(a, b, c)

A, B, C = (torch.tensor([v], dtype=torch.float64, requires_grad=True) for v in (2.0, -3.0, 0.5))
O = ((A * B + C * 10) / (C + 1) + A ** 2).tanh() * 2 - B
O.backward()
print(O.item(), A.grad, B.grad, C.grad)
for s, t in zip((a, b, c), (A, B, C)): assert abs(s.g - t.grad.item()) < 1e-9
print(f"{O.data.item():.6f} agrees with {out.v:.6f}")

# a neuron of Scalars learns AND; the same in torch
random.seed(1)
w = [Scalar(random.uniform(-1, 1)) for _ in range(2)] + [Scalar(0.0)]
T = torch.tensor([p.v for p in w], requires_grad=True)
data = [((-1, -1), -1), ((-1, 1), -1), ((1, -1), -1), ((1, 1), 1)]
for k in range(21):
    loss = sum(((w[0] * x[0] + w[1] * x[1] + w[2]).tanh() - y) ** 2 for x, y in data)
    for p in w: p.g = 0.0
    loss.backward()
    for p in w: p.v -= 0.1 * p.g
    tl = sum(((T[0] * x[0] + T[1] * x[1] + T[2]).tanh() - y) ** 2 for x, y in data)
    T.grad = None
    tl.backward()
    T.data += -0.1 * T.grad
    if k % 5 == 0: print(k, f"{loss.v:.4f} {tl.item():.4f}")
print([round(p.v, 3) for p in w], T.data)
