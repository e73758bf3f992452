"""Functions of functions, and what makes programs faster elsewhere: the numbers stay."""
import gzip

import numpy as np
import torch
from torch import nn
from torch.func import functional_call, grad, grad_and_value, hessian, jacrev, jvp, vjp, vmap
from torch.utils.checkpoint import checkpoint, checkpoint_sequential

torch.manual_seed(0)
x = torch.tensor([1.0, 2.0, 3.0])


def cubed(v):
    return (v ** 3).sum()


print(grad(cubed)(x), grad(cubed)(x).requires_grad)
print(grad(lambda v: grad(cubed)(v).sum())(x))
print(grad_and_value(cubed)(x))
print(grad(lambda a, b: (a * b).sum(), argnums=(0, 1))(x, x + 1))
print(grad(lambda v: ((v * 2).sum(), v + 1), has_aux=True)(x))
print(jacrev(lambda v: v ** 2)(x))
print(hessian(cubed)(x))
value, product = vjp(lambda v: v ** 2, x)
print(value, product(torch.ones(3)))
print(jvp(lambda v: v ** 2, (x,), (torch.ones(3),)))

print(vmap(torch.dot)(torch.arange(6.0).reshape(2, 3), torch.ones(2, 3)))
print(vmap(lambda a, b: a * b, in_dims=(0, None))(x, torch.tensor(2.0)))
print(vmap(lambda a: (a.sum(), a * 2), out_dims=(0, 1))(torch.arange(6.0).reshape(2, 3)))
print(vmap(grad(cubed))(torch.arange(6.0).reshape(2, 3)))

net = nn.Linear(3, 1)
weights = dict(net.named_parameters())
rows, targets = torch.arange(12.0).reshape(4, 3) / 10, torch.ones(4, 1)


def loss(params, row, target):
    return ((functional_call(net, params, (row,)) - target) ** 2).mean()


each = vmap(grad(loss), in_dims=(None, 0, 0))({k: v.detach() for k, v in weights.items()}, rows, targets)
print({k: tuple(v.shape) for k, v in each.items()})
nn.functional.mse_loss(net(rows), targets).backward()
print(torch.allclose(each['weight'].mean(0), net.weight.grad, atol=1e-6))
print(functional_call(net, {'weight': torch.ones(1, 3), 'bias': torch.zeros(1)}, (rows,)).tolist())

fast = torch.compile(net, backend='eager')
print(torch.equal(fast(rows), net(rows)))


@torch.compile(backend='eager')
def twice(v):
    return v * 2


print(twice(x))
traced = torch.jit.trace(net, rows)
print(torch.equal(traced(rows), net(rows)), torch.jit.is_scripting())
deep = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 1))
start = rows.clone().requires_grad_()
checkpoint(deep, start, use_reentrant=False).sum().backward()
kept = start.grad.clone()
start.grad = None
checkpoint_sequential(deep, 2, start, use_reentrant=False).sum().backward()
print(torch.equal(kept, start.grad))

with gzip.open('numbers.csv.gz', 'wt') as file:
    file.write('1,2\n3,4\n')
print(np.loadtxt('numbers.csv.gz', delimiter=','), np.genfromtxt('numbers.csv.gz', delimiter=','))
with torch.profiler.record_function('part'):
    print(x.sum())
