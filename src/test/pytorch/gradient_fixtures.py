"""Writes gradients.json: programs that ask for gradients of gradients, or of tensors that are no leaves, and what
PyTorch's autograd makes of them: a list of tensors, each with its grad_fn's name, or an error.

Run by hand where the real PyTorch is (Debian's python3-torch, 2.6.0): python3 gradient_fixtures.py
The result is deterministic and committed; the build never runs this.
"""
import json
import pathlib

import torch
from torch.autograd import grad
from torch.nn import functional as F

torch.set_default_dtype(torch.float64)
PROGRAMS = {}


def program(f):
    PROGRAMS[f.__name__] = f
    return f


def leaf(*shape, salt=0):
    n = 1
    for size in shape:
        n *= size
    numbers = [((k * 7 + salt) % 11 - 4.5) / 4 for k in range(n)]
    return torch.tensor(numbers).reshape(shape).requires_grad_()


def hessian(f, x):
    g, = grad(f(x), x, create_graph=True)
    flat = g.reshape(-1)
    return torch.stack([grad(flat[i], x, retain_graph=True)[0].reshape(-1) for i in range(flat.numel())])


@program
def fourth_derivative_of_a_power():
    x = torch.tensor(1.5, requires_grad=True)
    y = x ** 5
    found = []
    for _ in range(4):
        y, = grad(y, x, create_graph=True)
        found.append(y)
    return found


@program
def hessian_of_a_quadratic_form():
    a = leaf(3, 3, salt=2).detach()
    return [hessian(lambda v: v @ a @ v + v.sin().sum(), leaf(3))]


@program
def hessian_of_log_sum_exp():
    return [hessian(lambda v: torch.logsumexp(v, 0), leaf(4))]


@program
def hessian_of_cross_entropy():
    return [hessian(lambda v: F.cross_entropy(v, torch.tensor([2, 0])), leaf(2, 3))]


@program
def hessian_of_softmax():
    return [hessian(lambda v: (v.softmax(1) * leaf(2, 3, salt=5).detach()).sum(), leaf(2, 3))]


@program
def gradient_penalty():
    w, v, x = leaf(3, 4), leaf(4, 1, salt=3), leaf(5, 3, salt=1)
    score = torch.tanh(x @ w) @ v
    g, = grad(score.sum(), x, create_graph=True)
    penalty = ((g.pow(2).sum(1).sqrt() - 1) ** 2).mean()
    penalty.backward()
    return [penalty, w.grad, v.grad, x.grad]


@program
def a_network_twice():
    w1, b1, w2, b2 = leaf(4, 3), leaf(4, salt=2), leaf(3, 4, salt=4), leaf(3, salt=6)
    x = leaf(5, 3, salt=1).detach()
    loss = F.cross_entropy(F.linear(F.relu(F.linear(x, w1, b1)), w2, b2), torch.tensor([0, 2, 1, 1, 0]))
    first = grad(loss, [w1, b1, w2, b2], create_graph=True)
    second = sum(g.pow(2).sum() for g in first)
    second.backward()
    return [*first, second, w1.grad, b1.grad, w2.grad, b2.grad]


@program
def names_of_recorded_gradients():
    x, y = leaf(3), leaf(3, salt=5)
    m = leaf(3, 3, salt=1)
    outputs = [(x * y).sum(), (x ** 3).sum(), x.exp().sum(), x.sin().sum(), (x * 2 + y).sum(), (m @ m).sum(), x.dot(y)]
    return [grad(out, m if i == 5 else x, create_graph=True)[0] for i, out in enumerate(outputs)]


@program
def grad_touches_no_leaf():
    x = leaf(3)
    y = x * 2
    g, h = grad((y ** 2).sum(), [y, x])
    return [g, h, x.grad]


@program
def grad_of_several_outputs():
    x = leaf(3)
    return list(grad([x.sum(), x * 3], x, [None, leaf(3, salt=4).detach()]))


@program
def grad_of_what_is_unused():
    x, y = leaf(3), leaf(2)
    return list(grad((x * 2).sum(), [x, y], allow_unused=True))


@program
def grad_of_what_is_unused_as_zeros():
    x, y = leaf(3), leaf(2)
    return list(grad((x * 2).sum(), [x, y], materialize_grads=True))


@program
def grad_of_what_must_be_used():
    x, y = leaf(3), leaf(2)
    return list(grad((x * 2).sum(), [x, y]))


@program
def grad_of_what_needs_none():
    return list(grad(leaf(3).sum(), leaf(3).detach()))


@program
def backward_for_some_inputs_only():
    x, y = leaf(3), leaf(3, salt=5)
    h = x * y
    (h ** 2).sum().backward(inputs=[y, h])
    return [x.grad, y.grad, h.grad]


@program
def backward_of_several_roots():
    x = leaf(3)
    h = x * 2
    torch.autograd.backward([h.sum(), (h * h)], [None, leaf(3, salt=4).detach()])
    return [x.grad]


@program
def backward_that_records_twice():
    x = leaf(3)
    (x ** 3).sum().backward(create_graph=True)
    first = x.grad
    (x ** 2).sum().backward(create_graph=True)
    return [first, x.grad]


@program
def hooks_in_order():
    x = leaf(3)
    h = x * 3
    h.register_hook(lambda g: g * 2)
    h.retain_grad()
    h.register_hook(lambda g: g + 1)
    x.register_hook(lambda g: -g)
    h.sum().backward()
    return [h.grad, x.grad]


@program
def a_hook_that_is_taken_away():
    x = leaf(3)
    handle = x.register_hook(lambda g: g * 100)
    handle.remove()
    (x * 2).sum().backward()
    return [x.grad]


@program
def hooks_hear_grad_too():
    x = leaf(3)
    y = x * 2
    y.register_hook(lambda g: g * 10)
    x.register_hook(lambda g: g * 100)
    return list(grad((y ** 2).sum(), [y, x]))


@program
def after_accumulation():
    x = leaf(3)
    heard = []
    x.register_post_accumulate_grad_hook(lambda p: heard.append(p.grad.clone()))
    (x * 2).sum().backward()
    (x * x).sum().backward()
    return heard


@program
def a_leaf_hears_as_soon_as_its_gradient_is_whole():
    x, w = leaf(2), leaf(2, salt=3)
    heard = []

    def hear(number):
        return lambda _: heard.append(torch.tensor(float(number)))
    w.register_hook(hear(1))
    w.register_post_accumulate_grad_hook(hear(2))
    h = x * 2
    h.register_hook(hear(3))
    x.register_hook(hear(4))
    for create_graph in (False, True):
        (h * w * w).sum().backward(retain_graph=True, create_graph=create_graph)
    return heard


@program
def a_hook_that_begins_a_pass_of_its_own():
    grads = []
    for create_graph in (False, True):
        x = leaf(3)
        others = [(x * 3).sum()]
        x.register_hook(lambda _: others.pop().backward() if others else None)
        (x * 2).sum().backward(create_graph=create_graph)
        grads.append(x.grad.detach())
    return grads


@program
def in_place_and_recorded():
    x, y = leaf(3), leaf(3, salt=5)
    h = x * 2
    h.mul_(y)
    h.div_(y.exp())
    g, = grad(h.sum(), y, create_graph=True)
    return [g, grad(g.sum(), y)[0]]


def answer(f):
    try:
        return {"tensors": [None if t is None else {"shape": list(t.shape), "data": t.detach().reshape(-1).tolist(),
                                                    "gradFn": t.grad_fn.name() if t.grad_fn else None}
                            for t in f()]}
    except RuntimeError as e:
        return {"error": str(e)}


HERE = pathlib.Path(__file__).parent
with open(HERE / "../resources/pytorch/gradients.json", "w") as out:
    json.dump({name: answer(f) for name, f in PROGRAMS.items()}, out, indent=1)
