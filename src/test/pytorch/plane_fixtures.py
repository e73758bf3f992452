"""Writes src/test/resources/pytorch/plane.json: the loss over a plane, and the directions that make one.

Run by hand from the project's folder, with Debian's python3-torch (2.6):
    python3 src/test/pytorch/plane_fixtures.py
The build and its tests never need it. In float64. The random directions are those of Li et al. 2018 (Visualizing the Loss Landscape
of Neural Nets), with the filters of 1 / sizes of the weights and no biases; principal directions are numpy.linalg.svd's.
"""
import json

import numpy as np
import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
g = torch.Generator().manual_seed(7)
x = torch.randn(6, 3, generator=g)
image = torch.randn(2, 1, 4, 4, generator=g)
y = torch.randn(6, 1, generator=g)
one = (y > 0).double()
classes = torch.tensor([0, 1, 2, 0, 1, 2])


def draw(*sizes):
    return torch.randn(*sizes, generator=g) * 0.6


# name: parameters, the dimension along which each one's units lie (None: a vector), the loss
programs = {
    "ravine": ([torch.tensor([10.0, 1.0])], [None], lambda p: 0.05 * p[0] ** 2 + 5 * p[1] ** 2),
    "line": ([draw(1), draw(1)], [None, None], lambda w, b: ((x[:, :1] * w + b - y) ** 2).mean()),
    "rosenbrock": ([torch.tensor([-1.2, 1.0])], [None],
                   lambda p: (1 - p[0]) ** 2 + 100 * (p[1] - p[0] ** 2) ** 2),
    "tanh": ([draw(3, 4), draw(4), draw(4, 1), draw(1)], [1, None, 1, None],
             lambda a, b, c, d: F.mse_loss((x.mm(a) + b).tanh().mm(c) + d, y)),
    "sigmoid": ([draw(3, 5), draw(5, 1)], [1, 1],
                lambda a, b: F.binary_cross_entropy(x.mm(a).sigmoid().mm(b).sigmoid(), one)),
    "relu": ([draw(5, 3), draw(5), draw(3, 5), draw(3)], [0, None, 0, None],
             lambda a, b, c, d: F.cross_entropy(F.linear(F.linear(x, a, b).relu(), c, d), classes)),
    "convolution": ([draw(2, 1, 3, 3), draw(2)], [0, None], lambda w, b: F.conv2d(image, w, b).pow(2).mean().log()),
    "norm": ([draw(4, 3), draw(4), draw(4)], [0, None, None],
             lambda w, a, b: F.layer_norm(F.linear(x, w), [4], a, b).exp().sum() / 100),
}


def random_direction(parameters, units, generator):
    """utils of https://github.com/tomgoldstein/loss-landscape: create_random_direction(weights, ignore='biasbn', norm='filter')"""
    direction = []
    for w, dim in zip(parameters, units):
        d = torch.randn(w.shape, generator=generator)
        if w.dim() > 1:
            others = [k for k in range(w.dim()) if k != dim]
            d = d * w.pow(2).sum(others, keepdim=True).sqrt() / d.pow(2).sum(others, keepdim=True).sqrt()
        else:
            d = torch.zeros_like(d)
        direction.append(d.flatten())
    return torch.cat(direction)


def at(parameters, loss, point):
    parts, begin = [], 0
    for p in parameters:
        parts.append(point[begin:begin + p.numel()].reshape(p.shape))
        begin += p.numel()
    return loss(*parts).item()


cases = []
for name, (parameters, units, loss) in programs.items():
    origin = torch.cat([p.flatten() for p in parameters])
    case = {"name": name, "parameters": [{"shape": list(p.shape), "values": p.flatten().tolist()} for p in parameters]}
    if origin.numel() == 2:
        u, v, middle = torch.tensor([1.0, 0.0]), torch.tensor([0.0, 1.0]), torch.zeros(2)
    else:
        draws = torch.Generator().manual_seed(1)
        u = random_direction(parameters, units, draws)
        v = random_direction(parameters, units, draws)
        u = u / u.norm()
        v = v - v.dot(u) * u
        v = v / v.norm()
        middle = origin
        case["first"], case["second"] = u.tolist(), v.tolist()
    side = np.linspace(-2, 2, 5).tolist()
    case["losses"] = [[at(parameters, loss, middle + a * u + b * v) for a in side] for b in side]
    cases.append(case)

steps = torch.randn(40, 30, generator=g).numpy()
scale = np.exp(-np.arange(30) / 4)
way = np.cumsum(steps * scale, axis=0)
apart = way - way[-1]
_, sizes, directions = np.linalg.svd(apart)
shares = (sizes ** 2 / (sizes ** 2).sum())[:2]
with open("src/test/resources/pytorch/plane.json", "w") as f:
    f.write(json.dumps({"inputs": {"x": x.flatten().tolist(), "image": image.flatten().tolist(), "y": y.flatten().tolist()},
                        "cases": cases,
                        "way": {"points": way.tolist(), "first": directions[0].tolist(),
                                "second": directions[1].tolist(), "shares": shares.tolist()}}) + "\n")
