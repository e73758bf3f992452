"""Writes function-indexing.json: reading and writing parts of tensors by whole numbers, slices, index tensors and masks.

Run by hand where the real PyTorch is (Debian's python3-torch, 2.6.0): python3 indexing_fixtures.py
The result is deterministic and committed; the build never runs this.
"""
import json
import pathlib
import random

import torch

import functions
from functions import case, in_place

torch.set_default_dtype(torch.float64)
draw = random.Random(12)


def tensor(*shape):
    count = int(torch.Size(shape).numel())
    return torch.tensor([round(draw.uniform(-2, 2), 2) for _ in range(count)]).reshape(shape)


def whole(packed):
    """An index tensor from its numbers and its shape, or a mask."""
    if "mask" in packed:
        return torch.tensor(packed["mask"]).bool().reshape(packed["shape"])
    return torch.tensor(packed["index"], dtype=torch.int64).reshape(packed["shape"])


def item(packed):
    if packed == "...":
        return ...
    if isinstance(packed, list):
        return slice(*packed)
    return whole(packed) if isinstance(packed, dict) else packed


def items(packed):
    return item(packed[0]) if len(packed) == 1 else tuple(map(item, packed))


def index(values, *shape):
    return {"index": values, "shape": list(shape) or [len(values)]}


def mask(values, *shape):
    return {"mask": values, "shape": list(shape) or [len(values)]}


def written(x, i, a):
    x[items(a[0])] = i[1] if len(i) > 1 else a[1]


functions.CALLS.update({
    "index": lambda i, a: i[0][items(a[0])],
    "set": in_place(written),
    "index_put": lambda i, a: i[0].index_put(tuple(map(item, a[0])), i[1], bool(a[1])),
    "copy_": in_place(lambda x, i, a: x.copy_(i[1])),
    "fill_": in_place(lambda x, i, a: x.fill_(i[1] if len(i) > 1 else a[0])),
    "masked_fill": lambda i, a: i[0].masked_fill(item(a[0]), i[1] if len(i) > 1 else a[1]),
    "masked_fill_": in_place(lambda x, i, a: x.masked_fill_(item(a[0]), i[1] if len(i) > 1 else a[1])),
    "masked_select": lambda i, a: i[0].masked_select(item(a[0])),
    "masked_scatter": lambda i, a: i[0].masked_scatter(item(a[0]), i[1]),
    "scatter": lambda i, a: i[0].scatter(a[0], item(a[1]), i[1] if len(i) > 1 else a[2]),
    "scatter_": in_place(lambda x, i, a: x.scatter_(a[0], item(a[1]), i[1] if len(i) > 1 else a[2])),
    "scatter_add": lambda i, a: i[0].scatter_add(a[0], item(a[1]), i[1]),
    "scatter_reduce": lambda i, a: i[0].scatter_reduce(a[0], item(a[1]), i[1], a[2], include_self=bool(a[3])),
    "index_add": lambda i, a: i[0].index_add(a[0], item(a[1]), i[1], alpha=a[2]),
    "index_copy": lambda i, a: i[0].index_copy(a[0], item(a[1]), i[1]),
    "index_fill": lambda i, a: i[0].index_fill(a[0], item(a[1]), i[1] if len(i) > 1 else a[2]),
    "take": lambda i, a: i[0].take(item(a[0])),
    "put": lambda i, a: i[0].put(item(a[0]), i[1], bool(a[1])),
    "view": lambda i, a: i[0].view(a),
    "squeeze_all": lambda i, a: i[0].squeeze(),
    "squeeze_dims": lambda i, a: i[0].squeeze(tuple(a)),
    "split": lambda i, a: i[0].split(a[0], a[1])[a[2]],
    "chunk": lambda i, a: i[0].chunk(a[0], a[1])[a[2]],
    "unbind": lambda i, a: (i[0] * 1).unbind(a[0])[a[1]].mul_(2) if len(a) > 2 else i[0].unbind(a[0])[a[1]],
    "repeat": lambda i, a: i[0].repeat(a),
    "flip": lambda i, a: i[0].flip(a),
    "roll": lambda i, a: i[0].roll(a[0], a[1]),
    "rot90": lambda i, a: i[0].rot90(a[0], a[1]),
    "diagonal": lambda i, a: i[0].diagonal(*a),
    "diag": lambda i, a: i[0].diag(a[0]),
    "diag_embed": lambda i, a: i[0].diag_embed(*a),
    "tril": lambda i, a: i[0].tril(a[0]),
    "triu": lambda i, a: i[0].triu(a[0]),
    "unfold": lambda i, a: i[0].unfold(*a),
    "as_strided": lambda i, a: i[0].as_strided(*a),
    "block_diag": lambda i, a: torch.block_diag(*i),
    "select": lambda i, a: i[0].select(a[0], a[1]),
})

cases = []
ALL = [None, None, None]
ITEMS = [((4,), [2]), ((4,), [-1]), ((4,), [4]), ((4,), [-5]), ((), [0]), ((), ["..."]), ((), [ALL]), ((), []), ((3,), []),
         ((3,), ["..."]), ((3, 4), [1]), ((3, 4), [1, -2]), ((3, 4), [1, 4]), ((3, 4), [0, 0, 0]), ((3, 4), [ALL]),
         ((3, 4), [ALL, 1]), ((3, 4), [ALL, ALL]), ((5,), [[1, 4, None]]), ((5,), [[None, None, 2]]), ((5,), [[-2, None, None]]),
         ((5,), [[None, -1, 3]]), ((5,), [[3, 1, None]]), ((5,), [[10, 20, None]]), ((5,), [[0, 5, 0]]), ((5,), [[4, 0, -1]]),
         ((3, 4), [[0, 2, None], [None, None, 2]]), ((2, 3, 4), ["...", 0]), ((2, 3, 4), [0, "...", [None, None, 3]]),
         ((2, 3, 4), [ALL, None]), ((2, 3, 4), [None, ALL, None, 0]), ((3,), [None]), ((3,), [None, None]), ((), [None]),
         ((3, 4), [index([2, 0, 0])]), ((3, 4), [index([-1, 1])]), ((3, 4), [index([3])]), ((3, 4), [index([-4])]),
         ((3, 4), [index([2, 0], 2, 1), index([1, 1, 3])]), ((3, 4), [index([2, 0]), index([1, 1, 3])]),
         ((3, 4), [ALL, index([1, 1, 3])]), ((3, 4), [index([0, 1]), ALL]), ((3, 4), [1, index([0, -1])]),
         ((3, 4), [index([1], 1), index([0, 1, 2, 3], 2, 2)]), ((3, 4), [{"index": [1], "shape": []}]),
         ((3, 4), [{"index": [1], "shape": []}, index([2, 2])]), ((2, 3, 4), [index([0, 1]), ALL, index([1, 2])]),
         ((2, 3, 4), [ALL, index([0, 1]), index([1, 2])]), ((2, 3, 4), [index([0, 1]), index([2, 2])]),
         ((2, 3, 4), [1, ALL, index([0, 3, 3])]), ((2, 3, 4), [index([0, 1]), None, index([2, 2])]),
         ((2, 3, 4), [index([0, 1, 1, 0], 2, 2), "...", 3]), ((2, 3, 4), [[0, 1, None], index([2, 0]), [None, None, 2]]),
         ((2, 3, 4), ["...", index([0, 3])]), ((3, 4), [{"index": [], "shape": [0]}]), ((0, 3), [ALL, index([1])]),
         ((4,), [mask([1, 0, 1, 1])]), ((4,), [mask([0, 0, 0, 0])]), ((3,), [mask([1, 0, 1, 1])]),
         ((3, 4), [mask([1, 0, 1])]), ((3, 4), [ALL, mask([1, 0, 0, 1])]), ((3, 4), [mask([1, 0] * 6, 3, 4)]),
         ((3, 4), [mask([1, 0] * 6, 4, 3)]), ((3, 4), [mask([1, 0, 1, 1])]), ((2, 3, 4), [mask([1, 0, 1, 1, 0, 0], 2, 3)]),
         ((2, 3, 4), [mask([1, 0, 1, 1, 0, 0], 2, 3), index([0, 1, 3])]), ((2, 3, 4), [mask([1, 1]), index([0, 2])]),
         ((2, 3, 4), [mask([0, 1]), ALL, mask([1, 0, 1, 1])]), ((2, 3, 4), [1, mask([1] * 12, 3, 4)]),
         ((2, 3, 4), [mask([1, 0, 1, 1, 0, 0], 2, 3), [0, 1, None]]), ((2, 3), [mask([1, 0], 1, 2)]),
         ((3,), [mask([1], )]), ((2, 3), [mask([1] * 6, 2, 3), 0])]
for shape, given in ITEMS:
    cases.append(case("index", [tensor(*shape)], [given]))
    if len(given) > 1 and len(shape) > 1:
        cases.append(case("index", [tensor(*shape)], [given], "transposed"))
    cases.append(case("set", [tensor(*shape)], [given, 7.5]))
    try:
        indexed = torch.zeros(shape)[items(given)].shape
    except (RuntimeError, IndexError, ValueError):
        continue
    places = torch.arange(torch.Size(shape).numel()).reshape(shape)[items(given)]
    if places.unique().numel() < places.numel():
        continue  # which of several sources stays is open, and each gets the gradient
    cases.append(case("set", [tensor(*shape), tensor()], [given]))
    cases.append(case("set", [tensor(*shape), tensor(*indexed)], [given]))
    cases.append(case("set", [tensor(*shape), tensor(1, *indexed)], [given]))
    cases.append(case("set", [tensor(*shape), tensor(3)], [given]))
    cases.append(case("set", [tensor(*shape), tensor(2, 2)], [given]))
cases.append(case("set", [tensor(2, 3, 4), tensor(4)], [[mask([1, 0, 1, 1, 0, 0], 2, 3)]]))
cases.append(case("set", [tensor(2, 3), tensor(2)], [[ALL, 1]]))
for given, source, accumulate in [([index([0, 2])], (2, 4), 0), ([index([0, 0, 2])], (3, 4), 1), ([index([1, 1]), index([2, 2])], (2,), 1),
                                  ([index([0, 0, 2])], (), 1), ([mask([1, 0, 1])], (4,), 0), ([index([0, 2])], (2, 3), 0),
                                  ([index([0]), index([0]), index([0])], (), 0)]:
    cases.append(case("index_put", [tensor(3, 4), tensor(*source)], [given, accumulate]))
for shape, source in [((3,), (3,)), ((2, 3), (3,)), ((2, 3), ()), ((2, 3), (2, 1)), ((2, 3), (1, 2, 3)), ((2, 3), (2,)), ((), ()),
                      ((0,), (1,))]:
    cases.append(case("copy_", [tensor(*shape), tensor(*source)]))
    cases.append(case("fill_", [tensor(*shape), tensor(*source)]))
    cases.append(case("fill_", [tensor(*shape)], [1.5]))
for shape, args in [((3,), (0, 1)), ((2, 3), (1, -1)), ((2, 3), (-2, 0)), ((2, 3), (0, 2)), ((2, 3), (2, 0)), ((), (0, 0))]:
    cases.append(case("select", [tensor(*shape)], args))

for shape, at in [((3,), mask([1, 0, 1])), ((2, 3), mask([1, 0, 1])), ((2, 3), mask([1, 0, 1, 1, 0, 0], 2, 3)), ((2, 3), mask([1, 0], 2, 1)),
                  ((3,), mask([1, 0, 1, 1, 0, 0], 2, 3)), ((2, 3), mask([1, 0])), ((), mask([1], )), ((2, 3), {"mask": [1], "shape": []}),
                  ((2, 3), mask([0, 0, 0])), ((0,), {"mask": [], "shape": [0]})]:
    for name in ("masked_fill", "masked_fill_"):
        cases.append(case(name, [tensor(*shape)], [at, -1.5]))
        cases.append(case(name, [tensor(*shape), tensor()], [at]))
        cases.append(case(name, [tensor(*shape), tensor(1)], [at]))
    if len(at["shape"]) <= len(shape):  # else ours is stretched first, and named so when it was changed
        cases.append(case("masked_select", [tensor(*shape)], [at]))
    cases.append(case("masked_scatter", [tensor(*shape), tensor(2, 3)], [at]))
    cases.append(case("masked_scatter", [tensor(*shape), tensor(1)], [at]))
cases.append(case("masked_select", [tensor(2, 3)], [mask([1, 0, 1, 1, 0, 1], 3, 2)], "transposed"))
for shape, dim, at, source in [((3,), 0, index([2, 0]), (2,)), ((2, 3), 1, index([2, 0, 1, 0], 2, 2), (2, 2)),
                               ((2, 3), 0, index([1, 0, 1], 1, 3), (1, 3)), ((2, 3), -1, index([2, 1], 1, 2), (1, 2)),
                               ((2, 3), 0, index([2, 0, 1], 1, 3), (1, 3)), ((2, 3), 0, index([0] * 4, 1, 4), (1, 4)), ((2, 3), 0, index([0] * 3, 1, 3), (1, 2)),
                               ((2, 3), 0, index([0, 0, 0]), (3,)), ((2, 3), 2, index([0], 1, 1), (1, 1)),
                               ((2, 2, 3), 1, index([1, 0, 1, 0, 1, 1], 2, 1, 3), (2, 1, 3)), ((2, 3), 0, index([-1], 1, 1), (1, 1))]:
    for name in ("scatter", "scatter_"):
        cases.append(case(name, [tensor(*shape), tensor(*source)], [dim, at]))
        cases.append(case(name, [tensor(*shape)], [dim, at, 2.5]))
    cases.append(case("scatter_add", [tensor(*shape), tensor(*source)], [dim, at]))
for shape, dim, at, source in [((3,), 0, index([2, 0, 0, 0]), (4,)), ((2, 3), 1, index([2, 2, 1, 0, 0, 0], 2, 3), (2, 3)), ((2, 3), 0, index([1, 0, 1, 1, 1, 1, 0, 0, 1], 3, 3), (3, 3)),
                               ((2, 3), 0, index([2, 0, 1], 1, 3), (1, 3))]:
    cases.append(case("scatter_add", [tensor(*shape), tensor(*source)], [dim, at]))
    for reduce in ("sum", "prod", "mean", "amax", "amin", "most"):
        for include in (1, 0):
            cases.append(case("scatter_reduce", [tensor(*shape), tensor(*source)], [dim, at, reduce, include]))
cases.append(case("scatter_reduce", [torch.tensor([1.0, 2, 2]), torch.tensor([2.0, 2, 2, 1])], [0, index([1, 1, 2, 0]), "amax", 1]))
cases.append(case("scatter_reduce", [torch.tensor([1.0, 0, 2]), torch.tensor([2.0, 0, 0, 3])], [0, index([0, 0, 1, 2]), "prod", 1]))
cases.append(case("scatter_reduce", [torch.tensor([1.0, 0, 2]), torch.tensor([2.0, 0, 0, 3])], [0, index([0, 0, 1, 2]), "prod", 0]))
for shape, dim, at, source in [((3,), 0, index([2, 0]), (2,)), ((3, 2), 0, index([2, 0]), (2, 2)), ((2, 3), 1, index([1, 2]), (2, 2)), ((2, 3), -1, index([1]), (2, 1)),
                               ((3, 2), 0, index([0, 3]), (2, 2)), ((3, 2), 0, index([0, -1]), (2, 2)), ((3, 2), 0, index([0, 1]), (3, 2)), ((3, 2), 0, index([0, 1]), (2, 3)),
                               ((3, 2), 0, index([0, 1]), (2,)), ((3, 2), 0, index([0, 1], 1, 2), (2, 2)), ((3, 2), 2, index([0]), (1, 2)), ((3,), 0, index([3]), (1,)),
                               ((2, 2, 3), 1, index([1, 0]), (2, 2, 3)), ((3, 2), 0, {"index": [1], "shape": []}, (1, 2))]:
    cases.append(case("index_add", [tensor(*shape), tensor(*source)], [dim, at, 1]))
    cases.append(case("index_add", [tensor(*shape), tensor(*source)], [dim, at, -2.5]))
    cases.append(case("index_copy", [tensor(*shape), tensor(*source)], [dim, at]))
    cases.append(case("index_fill", [tensor(*shape)], [dim, at, 7.0]))
    if min(at["index"]) >= 0:  # PyTorch's own gradient refuses them
        cases.append(case("index_fill", [tensor(*shape), tensor()], [dim, at]))
cases.append(case("index_add", [tensor(3, 2), tensor(3, 2)], [0, index([1, 1, 1]), 1]))
cases.append(case("index_fill", [tensor(3), tensor(1)], [0, index([1])]))
for shape, at in [((2, 3), index([0, 5, 5])), ((2, 3), index([-1, 0], 1, 2)), ((2, 3), index([6])), ((2, 3), index([-7])), ((), index([0])), ((2, 3), {"index": [4], "shape": []})]:
    cases.append(case("take", [tensor(*shape)], [at]))
    cases.append(case("put", [tensor(*shape), tensor(*at["shape"])], [at, 1]))
for at, source in [(index([0, 5]), (2,)), (index([0, 5]), (3,)), (index([1, -1], 2, 1), (2, 1)), (index([1, -1]), (2, 1))]:
    cases.append(case("put", [tensor(2, 3), tensor(*source)], [at, 0]))

for shape, args, turned in [((6,), [2, 3], 0), ((2, 3), [-1], 0), ((2, 3), [6], 1), ((2, 3), [3, 2], 1), ((2, 3), [3, 1, 2], 1), ((2, 3), [4], 0), ((2, 3), [-1, -1], 0),
                            ((2, 1, 3), [3, 2], 1), ((), [1, 1], 0), ((2, 2, 3), [3, 4], 1)]:
    cases.append(case("view", [tensor(*shape)], args, "transposed" if turned else None))
for shape, args in [((1, 2, 1), [0, 2]), ((1, 2, 1), [1]), ((2, 1), [-1, 0]), ((1, 2), [0, 0]), ((1, 2), [2]), ((), [0]), ((1, 1), [])]:
    cases.append(case("squeeze_dims", [tensor(*shape)], args))
    cases.append(case("squeeze_all", [tensor(*shape)]))
for shape, args in [((5,), [2, 0, 2]), ((3, 4), [3, 1, 1]), ((3, 4), [2, -2, 0]), ((3, 4), [[1, 2], 0, 1]), ((3, 4), [[1, 1], 0, 1]), ((3, 4), [[1, 0, 3], 1, 2]),
                    ((3, 4), [0, 0, 0]), ((3,), [-1, 0, 0]), ((), [1, 0, 0]), ((3,), [1, 1, 0]), ((0, 2), [1, 0, 0]), ((3,), [[4, -1], 0, 0])]:
    cases.append(case("split", [tensor(*shape)], args))
for shape, args in [((5,), [2, 0, 1]), ((5,), [3, 0, 2]), ((3, 4), [2, 1, 1]), ((3,), [5, 0, 2]), ((3,), [0, 0, 0]), ((0,), [2, 0, 1]), ((), [1, 0, 0])]:
    cases.append(case("chunk", [tensor(*shape)], args))
for shape, args in [((3,), [0, 1]), ((2, 3), [0, 1]), ((2, 3), [-1, 2]), ((), [0, 0]), ((2, 3), [2, 0])]:
    cases.append(case("unbind", [tensor(*shape)], args))
    cases.append(case("unbind", [tensor(*shape)], args + [1]))
for shape, args in [((), [2]), ((3,), [2]), ((2, 3), [2, 1]), ((2, 3), [2, 1, 2]), ((2, 3), [2]), ((2, 3), [0, 2]), ((2,), [-1]), ((2, 3), [1, 1])]:
    cases.append(case("repeat", [tensor(*shape)], args))
for shape, args in [((3,), [0]), ((2, 3), [0, 1]), ((2, 3), [-1]), ((2, 3), [0, 0]), ((2, 3), [2]), ((2, 3), []), ((), []), ((0, 2), [0])]:
    cases.append(case("flip", [tensor(*shape)], args))
for shape, args in [((4,), [[1], [0]]), ((4,), [[-1], [0]]), ((2, 3), [[2], []]), ((2, 3), [[1, 4], [0, 1]]), ((2, 3), [[1, 2], [0]]), ((2, 3), [[1], [2]]), ((0,), [[1], [0]]), ((), [[1], []])]:
    cases.append(case("roll", [tensor(*shape)], args))
for shape, args in [((2, 3), [k, [0, 1]]) for k in range(-1, 5)] + [((2, 2, 3), [1, [2, 0]]), ((2, 3), [1, [0, 0]]), ((2,), [1, [0, 1]]), ((2, 3), [1, [0]]), ((2, 3), [1, [0, 2]])]:
    cases.append(case("rot90", [tensor(*shape)], args))
for shape, args in [((3, 3), [0, 0, 1]), ((2, 3), [1, 0, 1]), ((2, 3), [-1, 0, 1]), ((2, 3), [5, 0, 1]), ((2, 3, 4), [0, 0, 2]), ((2, 3, 4), [1, 2, -2]), ((3,), [0, 0, 1]), ((2, 3), [0, 0, 0])]:
    cases.append(case("diagonal", [tensor(*shape)], args))
    cases.append(case("diag", [tensor(*shape)], args))
    cases.append(case("diag_embed", [tensor(*shape)], args))
    cases.append(case("tril", [tensor(*shape)], args))
    cases.append(case("triu", [tensor(*shape)], args))
cases.append(case("diagonal", [tensor(2, 3)], [0, 0, 1], "transposed"))
cases.append(case("tril", [tensor(2, 3)], [0], "transposed"))
cases.append(case("diag", [tensor(2, 3, 2)], [0]))
for shape, args in [((5,), [0, 2, 1]), ((5,), [0, 3, 2]), ((2, 4), [1, 2, 1]), ((3, 2), [0, 2, 1]), ((3,), [0, 4, 1]), ((3,), [0, 2, 0]), ((3,), [0, -1, 1]), ((), [0, 1, 1])]:
    cases.append(case("unfold", [tensor(*shape)], args))
for shape, args in [((6,), [[2, 2], [2, 1]]), ((6,), [[2, 2], [1, 1], 1]), ((2, 3), [[3], [2], 1]), ((2, 3), [[2, 3], [0, 1]]), ((2, 3), [[7], [1]]), ((2, 3), [[2], [1, 1]])]:
    cases.append(case("as_strided", [tensor(*shape)], args))
for shapes in [((2, 3), (1, 2)), ((2,), (2, 2), ()), ((3, 1),), ((2, 2, 2), (1,)), ((0, 2), (1, 1))]:
    cases.append(case("block_diag", [tensor(*shape) for shape in shapes]))

target = pathlib.Path(__file__).parent.parent / "resources/pytorch/function-indexing.json"
target.write_text("[" + ",\n".join(json.dumps(c, separators=(",", ":")) for c in cases) + "]\n")
print(len(cases), "cases", target.stat().st_size, "bytes", sum("error" in c for c in cases), "errors")
