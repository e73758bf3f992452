import torch

x = torch.tensor([1., 2.], requires_grad=True)
print(x.shape, x.dtype, type(x))
print(x.numel(), x.dim(), x.is_leaf)
try:
    x @ torch.zeros(3)
except RuntimeError as e:
    print(e)
try:
    x + 'a'
except TypeError as e:
    print(e)
z = x * 3 + 1 - x / 2
z.backward(torch.tensor([1., 1.]))
print(x.grad is x.grad, type(x.grad), isinstance(x, torch.Tensor))
print((x.grad @ x.grad).item())
x.label = 'kept'
print(x.label, hasattr(x, 'other'))
try:
    x.grad = torch.zeros(3)
except RuntimeError as e:
    print(e)
