import torch
from torch.autograd import Function
from torch.autograd.function import once_differentiable


def refused(f):
    try:
        print(f())
    except (RuntimeError, TypeError, ValueError, NotImplementedError) as e:
        print(type(e).__name__, e)


class Cube(Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x ** 3

    @staticmethod
    def backward(ctx, grad):
        x, = ctx.saved_tensors
        return 3 * x ** 2 * grad


class Exp(Function):
    @staticmethod
    def forward(ctx, x):
        y = x.exp()
        ctx.save_for_backward(y)
        return y

    @staticmethod
    def backward(ctx, grad):
        y, = ctx.saved_tensors
        return grad * y


class Two(Function):
    @staticmethod
    def forward(x, y, factor):
        return x * y, x + factor * y

    @staticmethod
    def setup_context(ctx, inputs, output):
        x, y, factor = inputs
        ctx.factor = factor
        ctx.save_for_backward(x, y)

    @staticmethod
    def backward(ctx, g1, g2):
        x, y = ctx.saved_tensors
        print('given', g1, g2, ctx.needs_input_grad)
        return g1 * y + g2, g1 * x + ctx.factor * g2, None


class Sorted(Function):
    @staticmethod
    def forward(ctx, x):
        values, places = x.sort()
        ctx.mark_non_differentiable(places)
        ctx.save_for_backward(places)
        return values, places

    @staticmethod
    def backward(ctx, g, _):
        places, = ctx.saved_tensors
        out = torch.zeros_like(g)
        out[places] = g
        return out


class Reverse(Function):
    @staticmethod
    def forward(ctx, x):
        return x.view_as(x)

    @staticmethod
    def backward(ctx, grad):
        return grad.neg()


class Wrong(Function):
    @staticmethod
    def forward(ctx, x, kind):
        ctx.kind = kind
        return x * 2

    @staticmethod
    def backward(ctx, grad):
        return {'few': grad, 'shape': (torch.ones(7), None), 'extra': (grad, None, None, None), 'number': (3.0, None),
                'needless': (grad, grad)}[ctx.kind]


class Once(Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x.sin()

    @staticmethod
    @once_differentiable
    def backward(ctx, grad):
        x, = ctx.saved_tensors
        return grad * x.cos()


class Missing(Function):
    pass


x = torch.tensor([1., 2., -1.], requires_grad=True)
y = torch.tensor([0.5, 0., 3.], requires_grad=True)
for f in (Cube, Exp):
    out = f.apply(x)
    g, = torch.autograd.grad(out.sum(), x, create_graph=True)
    h, = torch.autograd.grad(g.sum(), x)
    print(out, g.detach(), h)
a, b = Two.apply(x, y, 2.0)
print(a, b)
print(torch.autograd.grad(a.sum() + (b * b).sum(), [x, y]))
a, b = Two.apply(x, y.detach(), 2.0)
a.sum().backward()
print(x.grad)
values, places = Sorted.apply(x)
print(values, places, places.requires_grad)
print(torch.autograd.grad(values, x, torch.tensor([1., 10., 100.])))
print(torch.autograd.grad(Reverse.apply(x).sum(), x), Reverse.apply(x))
for kind in ('few', 'shape', 'extra', 'number', 'needless'):
    refused(lambda: torch.autograd.grad(Wrong.apply(x, kind).sum(), x))
print(torch.autograd.grad(Once.apply(x).sum(), x))
refused(lambda: Missing.apply(x))
print(Cube.apply(x.detach()).grad_fn, Cube.apply(x.detach()).requires_grad)
with torch.no_grad():
    print(Cube.apply(x).requires_grad)
out = Cube.apply(x)
out.sum().backward()
refused(lambda: out.sum().backward())
print(type(out.grad_fn).__name__, out.grad_fn.name(), out.grad_fn.next_functions[0][0].name())

# Jacobians
from torch.autograd.functional import hessian, hvp, jacobian, jvp, vhp, vjp


def f(u):
    return (u ** 3).sum() + u[0] * u[1]


u = torch.tensor([1., 2., 3.])
v = torch.tensor([1., 0., -1.])
print(jacobian(lambda t: t ** 2, u))
print(jacobian(lambda s, t: s * t.sum(), (u, v)))
print(hessian(f, u))
print(hvp(f, u, v), vhp(f, u, v))
print(vjp(lambda t: t.exp(), u, v), jvp(lambda t: t.exp(), u, v))
refused(lambda: hessian(lambda t: t * 2, u))
refused(lambda: jacobian(lambda t: 3, u))
refused(lambda: vjp(lambda t: t * 2, u))
d = torch.tensor([1., 2.], dtype=torch.float64, requires_grad=True)
print(torch.autograd.gradcheck(Cube.apply, d), torch.autograd.gradgradcheck(Cube.apply, d))


class Bad(Function):
    @staticmethod
    def forward(ctx, x):
        return x * 2

    @staticmethod
    def backward(ctx, grad):
        return grad * 3


refused(lambda: torch.autograd.gradcheck(Bad.apply, d))
print(torch.autograd.gradcheck(Bad.apply, d, raise_exception=False))
