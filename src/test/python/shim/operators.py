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
X = torch.ones(2)
before = id(X)
X += 1
X -= 1
X *= 2
X /= 2
X **= 2
X //= 1
print(id(X) == before, X, torch.nn.Linear(1, 1).parameters, torch.nn.Linear(1, 1).state_dict)
y = torch.tensor([1., 2.])
z = torch.ones(2)
print(z.add(2, y), torch.add(z, 2, y), z.sub(2, y), z.clone().add_(-0.5, y), z.clone().sub_(0.5, y), z.add(1, 2))
print(z.addcmul(0.5, y, y), torch.addcdiv(z, 0.5, y, y), z.clone().addcmul_(0.5, y, y), z.clone().addcdiv_(-1, y, y + 1))
for wrong in (lambda: z.add(y, y), lambda: z.add(1, 2, 3)):
    try:
        print(wrong())
    except TypeError:
        print('TypeError')
