import torch


class Chebyshev4(torch.autograd.Function):
    """T4(x) = 8 x^4 - 8 x^2 + 1 as an operation of our own, its derivative written out."""

    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        square = x * x
        return 8 * square * (square - 1) + 1

    @staticmethod
    def backward(ctx, grad_output):
        x, = ctx.saved_tensors
        return grad_output * 16 * x * (2 * x * x - 1)


T4 = Chebyshev4.apply
x = torch.linspace(-1, 1, 200)
y = torch.cos(4 * torch.acos(x * 0.9)) + 0.1

# fit y = a + b * T4(c + d x)
a, b, c, d = (torch.full((), v, requires_grad=True) for v in (0.5, 0.8, 0.05, 0.85))
rate = 1e-4
for it in range(301):
    fit = a + b * T4(c + d * x)
    loss = (fit - y).pow(2).sum()
    if it % 60 == 0:
        print(it, round(loss.item(), 3))
    loss.backward()
    with torch.no_grad():
        for p in (a, b, c, d):
            p -= rate * p.grad
            p.grad = None
print(f'y = {a.item():.3f} + {b.item():.3f} * T4(... + {d.item():.3f} x)')

t = torch.tensor([-1.0, 0.0, 0.5, 1.0], requires_grad=True)
v = T4(t)
print(v, v.grad_fn.name())
v.sum().backward()
print(t.grad)
u = torch.tensor([-1.0, 0.0, 0.5, 1.0], requires_grad=True)
(8 * u ** 4 - 8 * u ** 2 + 1).sum().backward()
print(torch.allclose(t.grad, u.grad), u.grad)
print(torch.autograd.gradcheck(T4, torch.linspace(-1, 1, 5, dtype=torch.double, requires_grad=True)))


class Swish(torch.autograd.Function):
    @staticmethod
    def forward(ctx, i, beta):
        s = torch.sigmoid(beta * i)
        ctx.save_for_backward(i, s)
        ctx.beta = beta
        return i * s

    @staticmethod
    def backward(ctx, g):
        i, s = ctx.saved_tensors
        return g * (s + ctx.beta * i * s * (1 - s)), None


z = torch.tensor([-1.0, 0.0, 1.0], requires_grad=True)
w = Swish.apply(Swish.apply(z, 1.0), 2.0)
w.sum().backward()
print(w, z.grad)
z2 = z.detach().clone().requires_grad_()
h = torch.nn.functional.silu(z2)
(h * torch.sigmoid(2 * h)).sum().backward()
print(z2.grad)
