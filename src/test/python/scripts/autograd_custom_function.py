import torch
from torch.autograd import Function


class MyReLU(Function):
    @staticmethod
    def forward(ctx, input):
        ctx.save_for_backward(input)
        return input.clamp(min=0)

    @staticmethod
    def backward(ctx, grad_output):
        input, = ctx.saved_tensors
        grad = grad_output.clone()
        grad[input < 0] = 0
        return grad


class Scale(Function):
    @staticmethod
    def forward(ctx, x, factor):
        ctx.factor = factor
        return x * factor

    @staticmethod
    def backward(ctx, g):
        return g * ctx.factor, None


class StraightThrough(Function):
    """round forward, identity backward"""

    @staticmethod
    def forward(ctx, x):
        return torch.round(x)

    @staticmethod
    def backward(ctx, g):
        return g


class MulAdd(Function):
    @staticmethod
    def forward(ctx, a, b, c):
        ctx.save_for_backward(a, b)
        return a * b + c

    @staticmethod
    def backward(ctx, g):
        a, b = ctx.saved_tensors
        print("needs:", ctx.needs_input_grad)
        return g * b, g * a, g


x = torch.tensor([-1.0, 0.5, 2.0], requires_grad=True)
y = MyReLU.apply(x)
print(y, y.grad_fn.name())
y.sum().backward()
print(x.grad)

x.grad = None
z = Scale.apply(x, 3.0)
print(z)
z.sum().backward()
print(x.grad)

x.grad = None
s = StraightThrough.apply(x * 1.7)
print(s)
(s ** 2).sum().backward()
print(x.grad)

a = torch.tensor([1.0, 2.0], requires_grad=True)
b = torch.tensor([3.0, 4.0])
c = torch.tensor([5.0, 6.0], requires_grad=True)
r = MulAdd.apply(a, b, c)
print(r)
r.backward(torch.tensor([1.0, 10.0]))
print(a.grad, b.grad, c.grad)

# train with the home-made relu
torch.manual_seed(3)
w1 = torch.randn(1, 8, requires_grad=True)
w2 = torch.randn(8, 1, requires_grad=True)
X = torch.linspace(-1, 1, 20).unsqueeze(1)
T = X.abs()
for step in range(41):
    loss = (MyReLU.apply(X @ w1) @ w2 - T).pow(2).mean()
    loss.backward()
    with torch.no_grad():
        for w in (w1, w2):
            w -= 0.05 * w.grad
            w.grad = None
    if step % 10 == 0:
        print(step, f"{loss.item():.5f}")

print(torch.autograd.gradcheck(Scale.apply, (torch.randn(4, dtype=torch.double, requires_grad=True), 2.5)))
