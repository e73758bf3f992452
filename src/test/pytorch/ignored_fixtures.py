"""Writes src/test/resources/pytorch/ignored.json: cross_entropy with label smoothing of ignored rows that are not finite.

Run by hand from the project's folder, with Debian's python3-torch (2.6):
    python3 src/test/pytorch/ignored_fixtures.py
The build and its tests never need it.
"""
import json

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
INF, NAN = float("inf"), float("nan")
ROWS = {"inf": [INF, 1.0, 2.0], "minus inf": [-INF, 1.0, 2.0], "nan": [NAN, 1.0, 2.0], "finite": [0.5, 1.0, 2.0]}


def graph(node, names):
    """The Functions, the first inputs first."""
    if node is not None and "AccumulateGrad" not in node.name():
        names.append(node.name())
        for following, _ in node.next_functions:
            graph(following, names)
    return names


cases = []
for name, row in ROWS.items():
    for classes in ([1, -100, 0], [1, 2, 0]) if name == "finite" else ([1, -100, 0],):
        for reduction in ("none", "mean", "sum"):
            x = torch.tensor([[1.0, -0.5, 0.25], row, [0.0, 3.0, -1.0]], requires_grad=True)
            y = F.cross_entropy(x, torch.tensor(classes), reduction=reduction, label_smoothing=0.1)
            y.backward(torch.ones_like(y))
            cases.append({"row": name, "x": x.flatten().tolist(), "classes": classes, "reduction": reduction,
                          "output": y.flatten().tolist(), "grad": x.grad.flatten().tolist(),
                          "graph": graph(y.grad_fn, [])})
with open("src/test/resources/pytorch/ignored.json", "w") as f:
    f.write("[\n" + ",\n".join(json.dumps(c, separators=(",", ":")) for c in cases) + "\n]\n")
print(len(cases), "cases")
