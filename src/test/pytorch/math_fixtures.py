"""Writes function-math.json: the elementwise functions over shapes, layouts, and what is not finite.

Run by hand where the real PyTorch is (Debian's python3-torch, 2.6.0): python3 math_fixtures.py
The result is deterministic and committed; the build never runs this.
"""
import pathlib
import random

import torch

import functions
import math_functions
from functions import case, write

functions.CALLS.update(math_functions.CALLS)
torch.set_default_dtype(torch.float64)
draw = random.Random(21)
NAN, INF = float("nan"), float("inf")
SPECIAL = [0.0, -0.0, 1.0, -1.0, INF, -INF, NAN, 0.5, -2.5, 20.5, 3.0]


def tensor(shape, low=-2.0, high=2.0):
    count = int(torch.Size(shape).numel())
    return torch.tensor([round(draw.uniform(low, high), 2) for _ in range(count)]).reshape(shape)


RANGES = {"asin": (-0.9, 0.9), "acos": (-0.9, 0.9), "acosh": (1.1, 3), "atanh": (-0.9, 0.9), "log2": (0.1, 3),
          "log10": (0.1, 3), "rsqrt": (0.1, 3), "reciprocal": (0.2, 3), "erfinv": (-0.9, 0.9), "lgamma": (0.1, 5),
          "digamma": (1.6, 5), "logit": (0.1, 0.9), "tan": (-1.4, 1.4)}
SHAPES = [(), (5,), (2, 3, 2), (2, 0, 3)]
PAIRS = [((3,), (3,)), ((2, 1), (1, 3)), ((), (2, 2)), ((2, 3, 2), (3, 1)), ((2, 0), (1,))]
cases = []
one = [(name, ()) for name in math_functions.UNARY]
one += [("round", (0,)), ("round", (1,)), ("round", (-1,)), ("logit", ()), ("logit", (0.2,)), ("nan_to_num", ()),
        ("nan_to_num", (0.5, 2.0, -3.0)), ("clamp_min", (0.5,)), ("clamp_max", (0.5,)), ("remainder_number", (1.5,)),
        ("remainder_number", (-0.7,)), ("fmod_number", (-0.7,)), ("rsub", (1.5,)), ("pow_of", (2.0,)), ("pow_of", (0.0,)),
        ("pow_of", (0.5,))]


def of_one(name, args):
    low, high = RANGES.get(name, (-2, 2))
    for shape in SHAPES:
        cases.append(case(name, [tensor(shape, low, high)], args))
    cases.append(case(name, [tensor((2, 3), low, high)], args, "transposed"))
    cases.append(case(name, [torch.tensor(SPECIAL)], args))


for name, args in one:
    of_one(name, args)
for value in (1e-10, 0.3, 0.99, 2.0, 5.0, 10.0, 30.0):
    for name in ("erf", "erfc", "lgamma", "digamma", "asinh", "acosh", "expm1", "log2", "tan"):
        if not (name == "digamma" and value == 1e-10):
            cases.append(case(name, [torch.tensor([value])]))
for values in ([-0.995, 0.97], [1e-8, -0.6]):
    for name in ("erfinv", "atanh", "asin"):
        cases.append(case(name, [torch.tensor(values)]))
cases.append(case("log2", [torch.tensor([2.0 ** k for k in range(-30, 31)])]))
two = [(name, ()) for name in math_functions.BINARY] + [("div_rounded", ("floor",)), ("div_rounded", ("trunc",)),
       ("lerp_number", (0.3,)), ("lerp_number", (0.8,)), ("clamp_min_tensor", ()), ("clamp_max_tensor", ())]


def of_two(name, args):
    for a, b in PAIRS:
        cases.append(case(name, [tensor(a), tensor(b, 0.3 if name == "xlogy" else -2)], args))
    cases.append(case(name, [tensor((2, 3)), tensor((2, 3), 0.1)], args, "transposed"))
    some = torch.tensor([0.0, -0.0, 1.0, -2.5, INF, -INF, NAN])
    if name != "div_rounded" and not name.startswith("clamp"):
        cases.append(case(name, [some[:, None], some], args))


for name, args in two:
    of_two(name, args)
for name, args in [("lerp", ()), ("addcmul", (1,)), ("addcmul", (-0.5,)), ("addcdiv", (1,)), ("addcdiv", (2.5,)), ("clamp_tensors", ())]:
    for shapes in [((), (), ()), ((3,), (3,), (3,)), ((2, 1), (3,), (2, 3)), ((2, 3), (), (1,)), ((2, 2, 2), (2, 1), ())]:
        cases.append(case(name, [tensor(s, 0.2 if name == "addcdiv" else -2) for s in shapes], args))
cases.append(case("clamp_tensors", [torch.tensor([0.0, 1.0, 2.0, NAN, 1.0, 1.0]), torch.tensor([0.5, 1.0, 0.0, 0.0, 2.0, NAN]),
                                    torch.tensor([1.5, 1.0, 1.0, 1.0, 0.5, 1.0])]))
for name, operands in math_functions.ADDED.items():
    (of_one if operands == 1 else of_two)(name, ())

target = pathlib.Path(__file__).parent.parent / "resources/pytorch/function-math.json"
write(target, cases)
print(len(cases), "cases", target.stat().st_size, "bytes", sum("error" in c for c in cases), "errors")
