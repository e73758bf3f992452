"""Writes function-reduce.json: reductions and orderings, and order.json: which of equals PyTorch chooses.

Run by hand where the real PyTorch is (Debian's python3-torch, 2.6.0): python3 reduce_fixtures.py
The result is deterministic and committed; the build never runs this.
"""
import json
import pathlib
import random

import torch

import functions
import reduce_functions
from functions import case, write

functions.CALLS.update(reduce_functions.CALLS)
torch.set_default_dtype(torch.float64)
draw = random.Random(22)
NAN, INF = float("nan"), float("inf")


def tensor(shape, low=-2.0, high=2.0):
    count = int(torch.Size(shape).numel())
    return torch.tensor([round(draw.uniform(low, high), 2) for _ in range(count)]).reshape(shape)


cases = []
for name in ("var_of", "std_of"):
    for args in ((0, 0, 0), (1, 0, 1), ([0, 1], 2, 0), (None, 0, 0), (-1, 1, 0), (1, 3, 0)):
        cases.append(case(name, [tensor((4, 3))], args))
for p in (2, 1, 0, 3, 0.5, INF, -INF, 1.5):
    for args in ((None, 0), (0, 0), (1, 1), ([0, 1], 0), (-1, 0)):
        cases.append(case("vector_norm", [tensor((3, 4))], (p,) + args))
    cases.append(case("vector_norm", [tensor((3, 4))], (p, 1, 0), "transposed"))
    cases.append(case("vector_norm", [torch.tensor([[0.0, 0.0], [0.0, 3.0], [2.0, -2.0]])], (p, 1, 0)))
for args in ((None, 0), (0, 0), (1, 1), ([0, 1], 0)):
    cases.append(case("nansum", [tensor((2, 3))], args))
    cases.append(case("nansum", [torch.tensor([[NAN, 1.0, 2.0], [3.0, NAN, NAN]])], args))
for shape in ((5,), (2, 3), (2, 3, 2), ()):
    for name in ("median", "nanmedian"):
        cases.append(case(name, [tensor(shape)]))
        cases.append(case(name + "_dim", [tensor(shape)], (-1, 0)))
        cases.append(case(name + "_dim", [tensor(shape)], (0, 1)))
    cases.append(case("mode", [tensor(shape)], (0, 0)))
    cases.append(case("kthvalue", [tensor(shape)], (1, 0, 0)))
    cases.append(case("kthvalue", [tensor(shape)], (1, -1, 1)))
    for down in (0, 1):
        cases.append(case("sort", [tensor(shape)], (0, down)))
        cases.append(case("topk", [tensor(shape)], (1, -1, down)))
        cases.append(case("sort", [tensor(shape)], (-1, down)))
    for name in ("cummax", "cummin", "cumprod", "logcumsumexp"):
        cases.append(case(name, [tensor(shape)], (0,)))
        cases.append(case(name, [tensor(shape)], (-1,)))
for name in ("median", "nanmedian"):
    for values in ([NAN, 1.0, 2.0, 0.5], [1.0, 1.0, 2.0, 1.0], [4.0, 1.0, 2.0, 3.0]):
        cases.append(case(name, [torch.tensor(values)]))
        cases.append(case(name + "_dim", [torch.tensor(values)], (0, 0)))
cases.append(case("topk", [tensor((3, 6))], (3, 1, 1)))
cases.append(case("topk", [tensor((3, 6))], (2, 0, 0), "transposed"))
cases.append(case("kthvalue", [tensor((3, 6))], (4, 1, 0)))
for bad in ((4, 0, 1), (2, 5, 1)):
    cases.append(case("topk", [tensor((3, 2))], bad))
for bad in ((4, 0, 0), (0, 0, 0)):
    cases.append(case("kthvalue", [tensor((3, 2))], bad))
cases.append(case("cumprod", [torch.tensor([2.0, 0.0, 3.0, 0.0, 1.5])], (0,)))
cases.append(case("cumprod", [tensor((3, 2))], (1,), "transposed"))
cases.append(case("logcumsumexp", [torch.tensor([800.0, 1.0, 805.0])], (0,)))
for shape in ((3, 3), (2, 3), (3,)):
    cases.append(case("trace", [tensor(shape)]))
for p in (2, 1, 0, 3, INF):
    cases.append(case("dist", [tensor((2, 3)), tensor((2, 3))], (p,)))
    cases.append(case("dist", [tensor((2, 3)), tensor((3,))], (p,)))
    if p in (2, 1, 3):
        cases.append(case("cdist", [tensor((3, 2)), tensor((4, 2))], (p,)))
        cases.append(case("cdist", [tensor((2, 3, 2)), tensor((2, 2, 2))], (p,)))
cases.append(case("cdist", [tensor((3, 2)), tensor((4, 3))], (2,)))
cases.append(case("cdist", [tensor((3,)), tensor((4, 3))], (2,)))

resources = pathlib.Path(__file__).parent.parent / "resources/pytorch"
target = resources / "function-reduce.json"
write(target, cases)
print(len(cases), "cases", target.stat().st_size, "bytes", sum("error" in c for c in cases), "errors")

orders = []
for n in (1, 2, 3, 4, 5, 7, 10, 16, 17, 30, 70, 200):
    for kinds in (1, 2, 4, 1000):
        x = torch.tensor([float(draw.randrange(kinds)) for _ in range(n)])
        if n == 10:
            x[draw.randrange(n)] = NAN
        k = draw.randint(1, n)
        orders.append({"x": x.tolist(), "k": k, "sort": x.sort()[1].tolist(), "stable": x.sort(stable=True)[1].tolist(), "descending": x.sort(descending=True)[1].tolist(),
                       "topk": x.topk(k)[1].tolist(), "least": x.topk(k, largest=False)[1].tolist(),
                       "top1": x.topk(1)[1].tolist(), "kthvalue": x.kthvalue(k)[1].item(), "median": x.median(0)[1].item(),
                       "nanmedian": x.nanmedian(0)[1].item(), "mode": x.mode(0)[1].item(), "max": x.max(0)[1].item(),
                       "min": x.min(0)[1].item(), "cummax": x.cummax(0)[1].tolist(), "cummin": x.cummin(0)[1].tolist()})
target = resources / "order.json"
target.write_text("[" + ",\n".join(json.dumps(c, separators=(",", ":")) for c in orders) + "]\n")
print(len(orders), "orders", target.stat().st_size, "bytes")
