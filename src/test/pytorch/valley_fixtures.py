"""Writes valley.json: the loss of small programs along their step, its derivatives there, and the Hessian's largest eigenvalue.

Run by hand where the real PyTorch is (Debian's python3-torch, 2.6.0): python3 valley_fixtures.py
The result is deterministic and committed; the build never runs this. The steps before the last are made; the last is the line.
"""
import json
import pathlib

import torch
import torch.nn.functional as F
from torch.func import hessian

torch.set_default_dtype(torch.float64)
torch.manual_seed(12)
ROWS = torch.randn(8, 2)
CLASSES = torch.tensor([0, 1, 2, 0, 1, 2, 0, 1])
TARGETS = (torch.rand(8, 1) > 0.5).double()
RATES = [-0.2, 0.0, 0.01, 0.1, 0.3, 1.0, 2.5]


def leaf(*shape):
    return torch.randn(*shape).mul(0.7).requires_grad_()


def net(hidden, out):
    return [leaf(hidden, 2), leaf(hidden), leaf(out, hidden), leaf(out)]


def one(value):
    return [torch.tensor([value]).requires_grad_()]


def tanh(p):
    return F.cross_entropy(F.linear(torch.tanh(F.linear(ROWS, p[0], p[1])), p[2], p[3]), CLASSES)


def sigmoid(p):
    return F.mse_loss(torch.sigmoid(F.linear(torch.sigmoid(F.linear(ROWS, p[0], p[1])), p[2], p[3])), TARGETS)


PROGRAMS = {
    "square": (lambda p: p[0].pow(2).sum(), one(4.0)),
    "two valleys": (lambda p: (p[0].pow(4) - 4 * p[0].pow(2) + p[0]).sum(), one(2.0)),
    "line": (lambda p: F.mse_loss(F.linear(ROWS[:, :1], p[0], p[1]), ROWS[:, 1:]), [leaf(1, 1), leaf(1)]),
    "tanh": (tanh, net(4, 3)),
    "sigmoid": (sigmoid, net(3, 1)),
}
CASES = [("square", 1, {}), ("two valleys", 1, {}), ("line", 2, {}), ("tanh", 1, {}), ("sigmoid", 3, {"momentum": 0.9}),
         ("tanh", 3, {"momentum": 0.5, "nesterov": True, "weight_decay": 0.01}), ("line", 2, {"weight_decay": 0.1}),
         ("tanh", 4, {"momentum": 0.8, "dampening": 0.3})]


def case(name, steps, options):
    loss, begin = PROGRAMS[name]
    parameters = [p.detach().clone().requires_grad_() for p in begin]
    optimizer = torch.optim.SGD(parameters, lr=0.1, **options)
    for _ in range(steps - 1):
        optimizer.zero_grad()
        loss(parameters).backward()
        optimizer.step()
    before = [p.detach().clone() for p in parameters]
    optimizer.zero_grad()
    loss(parameters).backward()
    gradient = [p.grad.clone() for p in parameters]
    optimizer.step()
    plain = not options
    way = [-g if plain else (p.detach() - b) / 0.1 for g, p, b in zip(gradient, parameters, before)]

    def along(rate):
        return loss([b + rate * w for b, w in zip(before, way)])

    rate = torch.tensor(0.0, requires_grad=True)
    slope, = torch.autograd.grad(along(rate), rate, create_graph=True)
    bend, = torch.autograd.grad(slope, rate)
    sizes = [b.numel() for b in before]

    def flat(vector):
        return loss([part.reshape(b.shape) for part, b in zip(vector.split(sizes), before)])

    eigenvalues = torch.linalg.eigvalsh(hessian(flat)(torch.cat([b.flatten() for b in before])))
    return {"program": name, "steps": steps, "options": options, "begin": [p.detach().flatten().tolist() for p in begin],
            "rates": RATES, "losses": [along(r).item() for r in RATES], "slope": slope.item(), "bend": bend.item(),
            "largest": eigenvalues[-1].item()}


target = pathlib.Path(__file__).parent.parent / "resources/pytorch/valley.json"
target.write_text(json.dumps({"rows": ROWS.flatten().tolist(), "classes": CLASSES.tolist(),
                              "targets": TARGETS.flatten().tolist(), "cases": [case(*each) for each in CASES]},
                             indent=1) + "\n")
