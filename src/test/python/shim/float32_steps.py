"""Products of matrices, powers, quotients and losses of float32 are PyTorch's to the last bit, backward too."""
import torch
import torch.nn.functional as F

torch.manual_seed(5)
torch.set_num_threads(1)


def bits(t):
    return [x.hex() for x in t.flatten().tolist()[:6]]


def show(name, f, *inputs):
    inputs = [x.clone().requires_grad_() for x in inputs]
    y = f(*inputs)
    y.backward(torch.linspace(-1.1, 1.3, y.numel()).view(y.shape))
    print(name, bits(y), *[bits(x.grad) for x in inputs])


for m, k, n in ((5, 3, 4), (16, 10, 5), (3, 31, 40), (64, 100, 10), (10, 50, 64), (32, 40, 100), (100, 64, 1), (1, 7, 9)):
    show(('mm', m, k, n), lambda a, b: a @ b, torch.randn(m, k), torch.randn(k, n))
    show(('linear', m, k, n), F.linear, torch.randn(m, k), torch.randn(n, k), torch.randn(n))
    show(('both', m, k, n), lambda a, b: a.t() @ b.t(), torch.randn(k, m), torch.randn(n, k))
x, y, p = torch.randn(30), torch.randn(30), torch.rand(30) * 0.9 + 0.05
show('square', lambda a: a ** 2, x)
show('cube', lambda a: a ** 3, x)
show('div', lambda a, b: a / b, x, y)
for reduction in ('mean', 'sum', 'none'):
    show(reduction, lambda a, b: F.mse_loss(a, b, reduction=reduction), x, y)
    show(reduction, lambda a: F.binary_cross_entropy(a, (y > 0).float(), reduction=reduction), p)
for f in (torch.exp, torch.sin, torch.cos, torch.sigmoid, torch.tanh):
    show(f.__name__, f, torch.linspace(-9, 9, 6))
    show(f.__name__, f, torch.randn(40) * 4)
print(torch.exp(torch.tensor([89., -88., -95., -104., -110., 1000., float('nan')])))
print(torch.sin(torch.tensor([0., -0., 200., 1e6, float('inf')])), torch.cos(torch.tensor([0., -0., 200., 1e6])))
