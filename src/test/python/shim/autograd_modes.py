import torch

x = torch.tensor([1., 2., 3.], requires_grad=True)
with torch.no_grad():
    y = x * 2
    print(y.requires_grad, torch.is_grad_enabled())
    with torch.enable_grad():
        print((x * 2).requires_grad)
print(torch.is_grad_enabled())


@torch.no_grad()
def brackets():
    return (x * 2).requires_grad


@torch.no_grad
def none():
    return (x * 2).requires_grad


@torch.no_grad()
def steps():
    for i in range(2):
        yield (x * i).requires_grad


print(brackets(), none(), list(steps()), torch.is_grad_enabled())
for flag in (False, True):
    with torch.set_grad_enabled(flag):
        print((x * 2).requires_grad)
torch.set_grad_enabled(False)
print((x * 2).requires_grad)
torch.set_grad_enabled(True)

with torch.inference_mode():
    q = x * 2
    q += 1
    print(q.requires_grad, q.is_inference(), x.detach().is_inference(), torch.is_inference_mode_enabled())


def refused(f):
    try:
        f()
    except (RuntimeError, TypeError, ValueError) as e:
        print(type(e).__name__, e)


def change():
    global q
    q += 1


refused(lambda: q * x)
refused(change)
refused(lambda: q.requires_grad_())
print((q + x).is_inference())

# the graph
z = x * x * x
print(type(z.grad_fn).__name__, z.grad_fn.name(), z.grad_fn is z.grad_fn, repr(z.grad_fn).startswith('<MulBackward0 object at 0x'))
first, second = z.grad_fn.next_functions
print(first[0].name(), second[0].name(), second[0].variable is x, first[1], (x * 2).grad_fn.next_functions[1])

# hooks
handle = x.register_hook(lambda g: g * 10)
z.backward(x)
print([g.item() for g in torch.autograd.grad(x * 2, x, x)] if False else x.grad is not None)
handle.remove()
handle.remove()


def raises(g):
    raise ValueError('mine')


h = x.register_hook(raises)
refused(lambda: (x * 2).backward(x))
h.remove()
h = x.register_hook(lambda g: 3)
refused(lambda: (x * 2).backward(x))
h.remove()


def shrink(g):
    return torch.tensor(1.)


h = x.register_hook(shrink)
refused(lambda: (x * 2).backward(x))
h.remove()
refused(lambda: torch.tensor([1.]).register_hook(shrink))
refused(lambda: (x * 1).register_post_accumulate_grad_hook(shrink))
x.grad = None
x.register_post_accumulate_grad_hook(lambda p: print('grown', p is x, p.grad is not None))
(x * 2).backward(x)

# grad
one = torch.tensor([1., 1., 1.])
g, = torch.autograd.grad(x * x * x, x, one, create_graph=True)
h, = torch.autograd.grad(g, x, one)
print(g.requires_grad, h.requires_grad, g.grad_fn.name())
other = torch.tensor([1.], requires_grad=True)
print(torch.autograd.grad(x * 2, [other], one, allow_unused=True))
refused(lambda: torch.autograd.grad(x * 2, [x, other], one))
refused(lambda: torch.autograd.grad(x * 2, one, one))
refused(lambda: torch.autograd.grad(x * 2, x))
refused(lambda: torch.autograd.grad(x * 2, x, other))
refused(lambda: torch.autograd.grad(one, x, one))
refused(lambda: torch.autograd.grad(x * 2, [], one))
refused(lambda: torch.autograd.grad([x * 2, x * 3], x, [one]))
refused(lambda: torch.autograd.grad(x * 2, x, one, allow_unused=False, materialize_grads=True))
refused(lambda: torch.autograd.backward(x * 2, one, inputs=[]))
x.grad = None
torch.autograd.backward([x * 2, x * 3], [one, one], inputs=[x])
print(x.grad is None, x.grad[0].item() if hasattr(x.grad, '__getitem__') else 5.0)

# anomalies
with torch.autograd.set_detect_anomaly(True):
    print(torch.is_anomaly_enabled())
print(torch.is_anomaly_enabled())
with torch.autograd.detect_anomaly():
    a = torch.tensor([0.], requires_grad=True)
    b = (a * 0) ** 0.5
    refused(lambda: (b * 0).backward(torch.tensor([1.])))
print(torch.autograd.Variable(x) is x, isinstance(x, torch.autograd.Variable), torch.autograd.Variable(one, requires_grad=True).requires_grad)
