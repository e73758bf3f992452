"""Writes function-fuzz.json: random calls with random shapes and arguments, most of them wrong, as PyTorch answers them.

Run by hand where the real PyTorch is (Debian's python3-torch, 2.6.0): python3 fuzz_fixtures.py
The result is deterministic and committed; the build never runs this.
"""
import json
import pathlib
import random
import warnings

import torch

from functions import CALLS, case

torch.set_default_dtype(torch.float64)
warnings.simplefilter("ignore")
draw = random.Random(6)


def size():
    return draw.choice([0, 1, 1, 2, 2, 3])


def tensor(shape=None):
    shape = [size() for _ in range(draw.choice([0, 1, 1, 2, 2, 3]))] if shape is None else shape
    count = int(torch.Size(shape).numel())
    return torch.tensor([round(draw.uniform(0.2, 2), 1) for _ in range(count)]).reshape(shape)


def near(other):
    """A shape that often fits."""
    shape = [s if draw.random() < 0.8 else size() for s in other.shape]
    return tensor(shape[draw.choice([0, 0, 0, 1]):])


def dim():
    return draw.choice([-3, -2, -1, 0, 0, 1, 1, 2, 3])


def ints(low, high):
    return [draw.randint(low, high) for _ in range(draw.randint(0, 3))]


def arguments(name):
    x = tensor()
    if name in ("add", "sub", "mul", "div", "pow", "maximum", "minimum", "add_", "sub_", "mul_", "div_"):
        return [x, near(x)], ()
    if name == "where":
        return [near(x), x, near(x)], ()
    if "matmul" in name:
        shapes = [[size() for _ in range(draw.randint(0, 2))] for _ in range(2)]
        inner = size()
        a = shapes[0] + [inner]
        b = shapes[1] + [inner if draw.random() < 0.9 else size()] + ([size()] if draw.random() < 0.8 else [])
        return ([tensor(a), tensor(b)] if draw.random() < 0.9 else [tensor(), tensor()]), ()
    if name in ("cat", "stack"):
        return [x] + [near(x) for _ in range(draw.randint(0, 2))], (dim(),)
    if name in ("transpose", "flatten_dims"):
        return [x], (dim(), dim())
    if name in ("permute",):
        order = list(range(x.dim()))
        draw.shuffle(order)
        return [x], order if draw.random() < 0.6 and order else ints(-3, 3) or [0]
    if name in ("reshape", "transpose_reshape", "narrow_reshape"):
        if draw.random() < 0.5:
            return [x], ints(-2, 4)
        shape = list(x.shape)
        draw.shuffle(shape)
        return [x], [-1 if draw.random() < 0.3 else s for s in shape]
    if name == "expand":
        return [x], ints(0, 3) if draw.random() < 0.3 else ints(1, 2) + [draw.choice([s, -1]) if s != 1 else size() for s in x.shape]
    if name == "narrow":
        return [x], (dim(), draw.randint(-3, 3), draw.randint(-1, 3))
    if name == "index_select":
        return [x], (dim(), ints(-1, 3))
    if name == "gather":
        shape = [max(0, s - draw.choice([0, 0, 1, -1])) for s in x.shape] if draw.random() < 0.9 else ints(0, 2)
        count = int(torch.Size(shape).numel())
        return [x], (dim(), [draw.choice([0, 0, 0, 1, 1, 2, -1]) for _ in range(count)], shape)
    if name in ("squeeze", "unsqueeze", "cumsum"):
        return [x], (dim(),)
    if name in ("prod_dim", "max_dim", "min_dim"):
        return [x], (dim(), draw.randint(0, 1))
    if name in ("sum_dim", "mean_dim", "amax", "amin", "var_dim", "std_dim", "logsumexp"):
        return [x], (dim() if draw.random() < 0.7 else ints(-3, 2), draw.randint(0, 1))
    if name == "clamp":
        return [x], (0.5, 1.5)
    if name.endswith("_number") or name in ("leaky_relu", "elu"):
        return [x], (1.5,)
    return [x], ()


cases = []
weights = {"matmul": 4, "gather": 2, "reshape": 2, "cat": 2, "permute": 2, "expand": 2}
for name in sorted(CALLS):
    shaped = arguments(name)[1] or name in ("where", "add", "add_", "t", "matmul", "pow", "maximum")
    for _ in range((30 if shaped else 6) * weights.get(name, 1)):
        inputs, args = arguments(name)
        try:
            cases.append(case(name, inputs, args))
        except TypeError:
            pass

target = pathlib.Path(__file__).parent.parent / "resources/pytorch/function-fuzz.json"
target.write_text("[" + ",\n".join(json.dumps(c, separators=(",", ":")) for c in cases) + "]\n")
print(len(cases), "cases", target.stat().st_size, "bytes", sum("error" in c for c in cases), "errors")
