"""Writes function-matrix.json: what is solved with matrices, sums with products, and Einstein's summation.

Run by hand where the real PyTorch is (Debian's python3-torch, 2.6.0): python3 matrix_fixtures.py
The result is deterministic and committed; the build never runs this.
"""
import pathlib
import random

import torch

import functions
import matrix_functions
from functions import case, write

functions.CALLS.update(matrix_functions.CALLS)
torch.set_default_dtype(torch.float64)
draw = random.Random(23)


def tensor(shape, low=-2.0, high=2.0):
    count = int(torch.Size(shape).numel())
    return torch.tensor([round(draw.uniform(low, high), 2) for _ in range(count)]).reshape(shape)


cases = []
for shape in ((1, 1), (2, 2), (3, 3), (2, 3, 3)):
    for name in ("inverse", "det", "slogdet", "cholesky"):
        cases.append(case(name, [tensor(shape)]))
        cases.append(case(name, [tensor(shape)], (), "transposed" if len(shape) == 2 else None))
for a, b in (((2, 2), (2, 1)), ((3, 3), (3, 3)), ((2, 2, 2), (2, 2, 3))):
    cases.append(case("solve", [tensor(a), tensor(b)]))
    for upper in (0, 1):
        for unit in (0, 1):
            cases.append(case("solve_triangular", [tensor(a, 0.5), tensor(b)], (upper, unit)))
for bad in ((2, 3), (3,)):
    for name in ("inverse", "det"):
        cases.append(case(name, [tensor(bad)]))
for shapes, dim in ((((3,), (3,)), 0), (((2, 3), (2, 3)), 1), (((3, 2), (3, 2)), 0), (((1, 3), (2, 3)), -1)):
    cases.append(case("cross", [tensor(s) for s in shapes], (dim,)))
for factors in ((1, 1), (2, 0.5), (0, 1), (-1, 3)):
    cases.append(case("addmm", [tensor(s) for s in ((4,), (2, 3), (3, 4))], factors))
    cases.append(case("baddbmm", [tensor(s) for s in ((2, 2, 4), (2, 2, 3), (2, 3, 4))], factors))
    if factors[0] != 2:  # there a sum cancels
        cases.append(case("addbmm", [tensor(s) for s in ((2, 4), (3, 2, 3), (3, 3, 4))], factors))
    cases.append(case("addmv", [tensor(s) for s in ((2,), (2, 3), (3,))], factors))
    cases.append(case("addr", [tensor(s) for s in ((2, 3), (2,), (3,))], factors))
EQUATIONS = [("ij,jk->ik", (2, 3), (3, 4)), ("ij->ji", (2, 3)), ("ij->", (2, 3)), ("ij->i", (2, 3)), ("ij->j", (2, 3)),
             ("i,j->ij", (2,), (3,)), ("i,i->", (3,), (3,)), ("i,i->i", (3,), (3,)), ("ii->i", (3, 3)), ("ii", (3, 3)),
             ("bij,bjk->bik", (2, 2, 3), (2, 3, 2)), ("...ij,...jk", (2, 2, 3), (2, 3, 2)), ("bij,bij->b", (2, 2, 3), (2, 2, 3)),
             ("bqd,bkd->bqk", (2, 2, 3), (2, 4, 3)), ("ij,j->i", (2, 3), (3,)), ("i,ij,j", (2,), (2, 3), (3,)),
             ("ij,jk", (2, 3), (3, 2)), ("ji,jk->ik", (3, 2), (3, 2)), ("...ij->...ji", (2, 1, 3, 2)), ("bhqd,bhkd->bhqk", (1, 2, 2, 2), (1, 2, 3, 2)),
             ("ij,ij->ij", (2, 3), (2, 3)), ("ij,kl->ijkl", (2, 1), (2, 2)), ("ijj->i", (2, 3, 3)), ("b i j , b j -> b i", (2, 3, 2), (2, 2)),
             ("...,...", (2, 3), (3,)), ("i...->...", (2, 3)), ("ij,jk,kl->il", (2, 3), (3, 2), (2, 4)), ("bn,anm,bm->ba", (2, 3), (4, 3, 2), (2, 2)),
             ("Ab,bA->", (2, 3), (3, 2)), ("ba,c->c", (2, 3), (2,)), ("ij,jk->ik", (2, 1), (3, 4)), ("i->", (1,)), ("a,a->a", (1,), (3,))]
for equation, *shapes in EQUATIONS:
    cases.append(case("einsum", [tensor(s) for s in shapes], (equation,)))
for equation, *shapes in [("ij,jk->ik", (2, 3), (2, 3)), ("ij,jk", (2, 3)), ("ij", (2, 3), (2, 3)), ("ijk", (2, 3)), ("ii", (2, 3)),
                          ("ij->ik", (2, 3)), ("ij->ii", (2, 3)), ("i.j", (2, 3)), ("ij->i.", (2, 3)), ("i1", (2, 3)), ("ij-", (2, 3)),
                          ("ij...k", (2,)), ("......", (2, 3)), ("ij->......", (2, 3)), ("ij->i->j", (2, 3))]:
    cases.append(case("einsum", [tensor(s) for s in shapes], (equation,)))

cases.append(case("solve", [tensor((3, 3)), tensor((3,))]))
cases.append(case("solve", [tensor((2, 3, 3)), tensor((2, 3))]))

target = pathlib.Path(__file__).parent.parent / "resources/pytorch/function-matrix.json"
write(target, cases)
print(len(cases), "cases", target.stat().st_size, "bytes", sum("error" in c for c in cases), "errors")
