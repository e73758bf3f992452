"""Writes clip.json: gradients of every layout, clipped by every norm and by value, as PyTorch does it.

Run by hand where the real PyTorch is (Debian's python3-torch, 2.6.0): python3 clip_fixtures.py
The result is deterministic and committed; the build never runs this.
"""
import json
import pathlib

import torch
from torch.nn.utils import clip_grad_norm_, clip_grad_value_

from functions import pack

torch.set_default_dtype(torch.float64)
INF, NAN = float("inf"), float("nan")
NORMS = [2.0, 1.0, 3.0, 0.5, -1.0, 0.0, INF, -INF]
BASE = [[1.5, -2.0], [0.0, 4.0], [-0.25, 6.0]]
# what of the base is the gradient: narrow's arguments and whether it is squeezed, transposed or expanded
LAYOUTS = {"whole": lambda m: m, "column": lambda m: m.narrow(1, 0, 1), "vector": lambda m: m.narrow(1, 1, 1).squeeze(1),
           "row": lambda m: m.narrow(0, 2, 1), "transposed": lambda m: m.t(),
           "expanded": lambda m: m.narrow(0, 0, 1).expand(3, 2), "empty": lambda m: m.narrow(0, 1, 0)}
cases = []


def clip(layouts, values, name, call):
    bases = [torch.tensor(values) for _ in layouts]
    grads = [LAYOUTS[layout](base) for layout, base in zip(layouts, bases)]
    parameters = [torch.zeros(grad.shape, requires_grad=True) for grad in grads]
    for parameter, grad in zip(parameters, grads):
        parameter.grad = grad
    record = {"layouts": layouts, "values": torch.tensor(values).flatten().tolist(), "clip": name}
    try:
        norm = call(parameters + [torch.zeros(2, requires_grad=True)])
        record["norm"] = None if norm is None else norm.item()
    except RuntimeError as refused:
        record["error"] = str(refused).split("\n")[0]
    cases.append(record | {"bases": [pack(base) for base in bases]})


for layouts in [[name] for name in LAYOUTS] + [["column", "whole"], ["transposed", "vector"], []]:
    for norm in NORMS:
        clip(layouts, BASE, ["norm", 1.25, norm], lambda p: clip_grad_norm_(p, 1.25, norm))
    if layouts:  # of no gradients at all, clip_grad_value_ fails an assertion that asks to be reported
        clip(layouts, BASE, ["value", 1.75], lambda p: clip_grad_value_(p, 1.75))
for odd in (NAN, INF):
    for norm in NORMS:
        clip(["column", "vector"], [[1.0, odd], [2.0, 3.0], [-1.0, 0.5]], ["norm", 1.25, norm],
             lambda p: clip_grad_norm_(p, 1.25, norm))
    clip(["whole"], [[1.0, odd], [2.0, 3.0], [-odd, 0.5]], ["value", 1.75], lambda p: clip_grad_value_(p, 1.75))

target = pathlib.Path(__file__).parent.parent / "resources/pytorch/clip.json"
target.write_text("[" + ",\n".join(json.dumps(c, separators=(",", ":")) for c in cases) + "]\n")
print(len(cases), "cases", sum("error" in c for c in cases), "errors")
