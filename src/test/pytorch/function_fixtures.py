"""Writes function-values.json: every Function over shapes, layouts, ties, kinks and what is not finite.

Run by hand where the real PyTorch is (Debian's python3-torch, 2.6.0): python3 function_fixtures.py
The result is deterministic and committed; the build never runs this.
"""
import pathlib
import random

import torch

from functions import case, write

torch.set_default_dtype(torch.float64)
draw = random.Random(20)
NAN, INF = float("nan"), float("inf")
SPECIAL = [0.0, -0.0, 1.0, -1.0, INF, -INF, NAN, 0.5, -2.0, 20.0, 20.5, 3.0, 1e-300]


def tensor(shape, low=-2.0, high=2.0):
    count = int(torch.Size(shape).numel())
    return torch.tensor([round(draw.uniform(low, high), 2) for _ in range(count)]).reshape(shape)


def few(shape):
    """Values that tie often."""
    count = int(torch.Size(shape).numel())
    return torch.tensor([float(draw.choice([-1, 0, 0, 1, 2])) for _ in range(count)]).reshape(shape)


SHAPES = [(), (5,), (2, 3), (2, 3, 2), (1, 2, 1, 2), (2, 1, 2, 1, 2), (0,), (2, 0, 3)]
PAIRS = [((), ()), ((3,), (3,)), ((2, 3), (3,)), ((2, 1), (1, 3)), ((2, 3, 2), (3, 1)), ((), (2, 2)), ((1,), ()),
         ((2, 1, 2, 1, 2), (2, 1, 2, 1)), ((1, 2, 2, 2), (2, 1, 1)), ((0,), (1,)), ((2, 0), (1,)), ((2, 0), (2, 1))]
cases = []

POSITIVE = {"log": (0.1, 3), "sqrt": (0.1, 3), "log1p": (-0.9, 3)}
UNARY = [("neg", ()), ("exp", ()), ("log", ()), ("log1p", ()), ("sqrt", ()), ("abs", ()), ("sin", ()), ("cos", ()),
         ("tanh", ()), ("sigmoid", ()), ("relu", ()), ("leaky_relu", (0.1,)), ("elu", (1.5,)), ("softplus", ()),
         ("gelu", ()), ("silu", ()), ("clamp", (-0.5, 1.0)), ("clamp", (1.0, -1.0)), ("clamp", (NAN, 1.0)),
         ("add_number", (1.5,)), ("sub_number", (1.5,)), ("mul_number", (1.5,)), ("div_number", (1.5,)),
         ("mul_number", (0.0,)), ("div_number", (0.0,))]
UNARY += [("pow_number", (n,)) for n in (0.0, 1.0, 2.0, 3.0, -1.0, -2.0, 0.5, -0.5, 1.5)]
for name, args in UNARY:
    low, high = POSITIVE.get(name, (-2, 2))
    for shape in SHAPES:
        cases.append(case(name, [tensor(shape, low, high)], args))
    cases.append(case(name, [tensor((2, 3), low, high)], args, "transposed"))
    special = [v for v in SPECIAL if not (name in ("sin", "cos", "gelu") and abs(v) > 1e3)]
    cases.append(case(name, [torch.tensor(special)], args))

for name in ("add", "sub", "mul", "div", "pow", "maximum", "minimum"):
    for a, b in PAIRS:
        low = 0.1 if name == "pow" else -2
        cases.append(case(name, [tensor(a, low), tensor(b)]))
    cases.append(case(name, [tensor((2, 3), 0.1), tensor((2, 3))], (), "transposed"))
    cases.append(case(name, [few((3, 4)), few((3, 4))]))
    cases.append(case(name, [torch.tensor(SPECIAL[:9]).reshape(9, 1), torch.tensor(SPECIAL[:9])]))
for shapes in [((), (), ()), ((3,), (3,), (3,)), ((2, 1), (3,), (2, 3)), ((2, 3), (), (1,)), ((1,), (2, 2), (2, 1)),
               ((0,), (0,), (1,)), ((2, 1, 2), (2, 1), ())]:
    cases.append(case("where", [few(shapes[0]), tensor(shapes[1]), tensor(shapes[2])]))
cases.append(case("where", [torch.tensor(SPECIAL[:9]), torch.tensor(SPECIAL[:9]), tensor((9,))]))

MATRICES = [((3,), (3,)), ((2, 3), (3,)), ((3,), (3, 2)), ((2, 3), (3, 4)), ((2, 2, 3), (3, 2)), ((2, 2, 3), (3,)),
            ((2, 3), (2, 3, 2)), ((3,), (2, 3, 2)), ((2, 2, 3), (2, 3, 2)), ((2, 2, 3), (1, 3, 2)),
            ((1, 2, 3), (2, 3, 2)), ((2, 1, 2, 3), (2, 3, 2)), ((3, 2), (2, 1, 2, 2)), ((2, 2, 1, 2), (2,)),
            ((2, 1, 2, 2, 1), (1, 2, 1, 1, 2)), ((0,), (0,)), ((2, 0), (0, 3)), ((0, 2), (2, 3)), ((2, 0, 3), (3, 2)),
            ((0, 2, 3), (0, 3, 2)), ((2, 2, 0), (2, 0, 2)), ((1, 1), (1, 1))]
for name in ("matmul", "matmul_constant", "constant_matmul"):
    for a, b in MATRICES:
        cases.append(case(name, [tensor(a), tensor(b)]))
cases.append(case("matmul", [tensor((3, 2)), tensor((4, 3))], (), "transposed"))
cases.append(case("matmul", [tensor((3, 2, 2)), tensor((2, 2, 3))], (), "transposed"))
cases.append(case("matmul_constant", [tensor((3, 2, 2)), tensor((3, 2))], (), "transposed"))
cases.append(case("matmul", [few((2, 3)), torch.tensor([[1.0, INF], [NAN, 0], [2, 1]])]))

for shape in [(), (3,), (2, 3), (0, 2)]:
    cases.append(case("t", [tensor(shape)]))
for shape, args in [((), (0, 0)), ((3,), (0, -1)), ((2, 3), (0, 1)), ((2, 3, 2), (-1, 0)), ((2, 1, 3, 2), (1, -2)),
                    ((2, 1, 2, 1, 2), (0, 4)), ((0, 2), (0, 1))]:
    cases.append(case("transpose", [tensor(shape)], args))
for shape, args in [((3,), (0,)), ((2, 3), (1, 0)), ((2, 3, 2), (2, 0, 1)), ((2, 3, 2), (-1, 1, 0)),
                    ((1, 2, 3, 2), (3, 1, 0, 2)), ((2, 1, 2, 1, 2), (4, 0, 3, 1, 2)), ((0, 2), (1, 0))]:
    cases.append(case("permute", [tensor(shape)], args))
for shape, args in [((), (1, 1)), ((6,), (2, 3)), ((2, 3), (-1,)), ((2, 3), (3, -1)), ((2, 3, 2), (2, 1, 6)), ((1,), ()),
                    ((0, 3), (3, 0)), ((0, 3), (-1, 3)), ((2, 1, 2, 1, 2), (4, -1)), ((2, 3), (2, 3))]:
    cases.append(case("reshape", [tensor(shape)], args))
for shape, args in [((2, 3), (6,)), ((2, 3), (3, 2)), ((2, 3), (3, 1, 2)), ((1, 4), (2, 2)), ((2, 2, 3), (3, 4)),
                    ((2, 2, 3), (3, 2, 2, 1)), ((2, 0), (0,))]:
    cases.append(case("transpose_reshape", [tensor(shape)], args))
for shape, args in [((2, 3), (3,)), ((2, 4, 2), (2, 4)), ((2, 3), (1, 1, 3))]:
    cases.append(case("narrow_reshape", [tensor(shape)], args))
for shape, args in [((), (0,)), ((1,), (0,)), ((2, 1, 3), (1,)), ((2, 1, 3), (-1,)), ((1, 2, 1, 1), (-2,)), ((0, 1), (1,))]:
    cases.append(case("squeeze", [tensor(shape)], args))
for shape, args in [((), (0,)), ((), (-1,)), ((3,), (1,)), ((2, 3), (-3,)), ((2, 3, 2), (1,)), ((0,), (0,))]:
    cases.append(case("unsqueeze", [tensor(shape)], args))
for shape, args in [((), (2, 3)), ((3,), (2, 3)), ((2, 1), (-1, 3)), ((2, 1, 2), (2, 2, 3, 2)), ((1,), (0,)), ((3,), (3,)),
                    ((1, 1, 2, 1), (2, 1, 2, 2)), ((0, 1), (0, 3))]:
    cases.append(case("expand", [tensor(shape)], args))
for shape in [(), (3,), (2, 3), (2, 1, 2), (0, 2)]:
    cases.append(case("flatten", [tensor(shape)]))
cases.append(case("flatten", [tensor((2, 3))], (), "transposed"))
for shape, args in [((2, 3, 2), (1, 2)), ((2, 3, 2), (0, -2)), ((2, 3, 2), (1, 1)), ((2, 1, 2, 1, 2), (1, 3)), ((), (0, 0))]:
    cases.append(case("flatten_dims", [tensor(shape)], args))
for shape, args in [((5,), (0, 1, 3)), ((2, 3), (1, 0, 2)), ((2, 3), (-1, -2, 1)), ((2, 4, 2), (1, 1, 2)), ((3,), (0, 3, 0)),
                    ((2, 1, 2, 2), (3, 1, 1)), ((0, 2), (1, 0, 1))]:
    cases.append(case("narrow", [tensor(shape)], args))
for shape, args in [((4,), (0, [3, 0, 0])), ((2, 3), (1, [2, 2])), ((2, 3), (-2, [1])), ((2, 3, 2), (1, [0, 2, 0])),
                    ((), (0, [0])), ((3,), (0, [])), ((2, 2, 1, 2), (3, [1, 0, 1]))]:
    cases.append(case("index_select", [tensor(shape)], args))
for shape, args in [((4,), (0, [3, 0, 0], [3])), ((2, 3), (1, [0, 2, 1, 1], [2, 2])), ((2, 3), (0, [1, 0, 1], [1, 3])),
                    ((2, 3, 2), (1, [2, 0, 1, 1], [2, 1, 2])), ((), (0, [0], [])), ((), (0, [0, 0], [2])),
                    ((3,), (0, [1], [])), ((2, 3), (0, [], [0])), ((2, 2, 1, 2), (-1, [1, 0], [1, 2, 1, 1]))]:
    cases.append(case("gather", [tensor(shape)], args))
for shapes, args in [([(2,), (3,)], (0,)), ([(2, 3), (1, 3)], (0,)), ([(2, 1), (2, 2), (2, 3)], (-1,)),
                     ([(2, 1, 2), (2, 3, 2)], (1,)), ([(0,), (2, 2)], (1,)), ([(0,), (0,)], (0,)), ([(2, 0), (2, 1)], (1,)),
                     ([(1, 2, 1, 1), (1, 2, 1, 2)], (3,))]:
    cases.append(case("cat", [tensor(s) for s in shapes], args))
for shapes, args in [([(), ()], (0,)), ([(2,), (2,)], (1,)), ([(2, 3), (2, 3), (2, 3)], (-2,)), ([(0,), (0,)], (0,)),
                     ([(2, 1, 2), (2, 1, 2)], (3,)), ([(2,)], (-1,))]:
    cases.append(case("stack", [tensor(s) for s in shapes], args))
cases.append(case("cat", [tensor((2, 3)), tensor((2, 1))], (0,), "transposed"))
cases.append(case("stack", [tensor((2, 3)), tensor((2, 3))], (1,), "transposed"))

for name in ("sum", "mean", "prod", "max", "min", "var", "std"):
    for shape in SHAPES:
        cases.append(case(name, [tensor(shape)]))
    cases.append(case(name, [tensor((2, 3))], (), "transposed"))
    for values in ([0.0, 2.0, 3.0], [0.0, 2.0, 0.0], [1.0, 1.0], [NAN, 1.0], [INF, 1.0], [INF, INF], [-INF, 0.0], [NAN, NAN],
                   [3.0], [0.0, -0.0]):
        cases.append(case(name, [torch.tensor(values)]))
    cases.append(case(name, [few((3, 4))]))
SINGLE = ("prod_dim", "max_dim", "min_dim")
for name in ("sum_dim", "mean_dim", "amax", "amin", "var_dim", "std_dim", "logsumexp") + SINGLE:
    for shape, dim in [((), 0), ((4,), 0), ((2, 3), 0), ((2, 3), -1), ((2, 3, 2), 1), ((1, 2, 1, 2), 3),
                       ((2, 1, 2, 1, 2), 2), ((2, 0, 3), 0), ((0, 2), 1), ((2, 0), 1), ((3, 1), 1)]:
        for keepdim in (0, 1):
            cases.append(case(name, [tensor(shape)], (dim, keepdim)))
    cases.append(case(name, [tensor((3, 2))], (1, 0), "transposed"))
    cases.append(case(name, [few((4, 3))], (0, 0)))
    cases.append(case(name, [torch.tensor([[NAN, 1, 2], [INF, 1, INF], [-INF, -INF, -INF], [0, 0, 3], [1e3, 0, -1e3]])],
                      (1, 0)))
    if name not in SINGLE:
        for shape, several in [((2, 3), [0, 1]), ((2, 3, 2), [-1, 0]), ((2, 3, 2), [1, 2]), ((2, 1, 2, 2), [0, 3])]:
            cases.append(case(name, [tensor(shape)], (several, 0)))
            cases.append(case(name, [tensor(shape)], (several, 1)))
for shape, dim in [((), 0), ((4,), 0), ((2, 3), 0), ((2, 3), -1), ((2, 3, 2), 1), ((2, 1, 2, 1, 2), 2), ((2, 0), 1), ((0, 2), 1)]:
    cases.append(case("cumsum", [tensor(shape)], (dim,)))
cases.append(case("cumsum", [torch.tensor([1.0, INF, -INF, 2.0])], (0,)))
cases.append(case("cumsum", [tensor((3, 2))], (1,), "transposed"))

for name in ("add_", "sub_", "mul_", "div_"):
    for a, b in [((), ()), ((3,), (3,)), ((2, 3), (3,)), ((2, 3), ()), ((0,), (1,)), ((2, 3, 2), (3, 1))]:
        cases.append(case(name, [tensor(a), tensor(b, 0.5)]))
for shape in [(), (2, 3), (0,)]:
    cases.append(case("zero_", [tensor(shape)]))
for a, b, args in [((3,), (2,), (0, 1, 2)), ((2, 3), (3,), (0, 0, 1)), ((2, 3), (2, 1), (1, 1, 2)), ((2, 3, 2), (2,), (1, 0, 2)),
                   ((2, 3), (), (1, 2, 1)), ((2, 3), (0,), (1, 1, 0))]:
    cases.append(case("narrow_mul_", [tensor(a), tensor(b, 0.5)], args))
for a, b in [((), ()), ((3,), (3,)), ((2, 3), (3,)), ((2, 3), ()), ((0, 2), (2,))]:
    cases.append(case("transpose_after", [tensor(a), tensor(b, 0.5)]))

target = pathlib.Path(__file__).parent.parent / "resources/pytorch/function-values.json"
write(target, cases)
print(len(cases), "cases", target.stat().st_size, "bytes", sum("error" in c for c in cases), "errors")
