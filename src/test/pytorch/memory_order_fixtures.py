"""Writes src/test/resources/pytorch/memory_order.json: what is drawn for arrays that do not lie in row-major order.

Run by hand from the project's folder, with Debian's python3-torch (2.6):
    python3 src/test/pytorch/memory_order_fixtures.py
The build and its tests never need it. MemoryOrderTest has the same views under the same names.
"""
import json

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
VIEWS = {
    "contiguous": lambda x: x,
    "transposed": lambda x: x.transpose(0, 2),
    "rotated": lambda x: x.permute(2, 0, 1),
    "channels last": lambda x: x.permute(0, 2, 1),
    "narrowed": lambda x: x.narrow(2, 1, 2),
    "narrowed and transposed": lambda x: x.narrow(1, 1, 2).transpose(0, 1),
    "of size 1": lambda x: x.narrow(1, 0, 1).permute(2, 1, 0),
    "expanded": lambda x: x.narrow(0, 0, 1).expand(3, 4, 5),
    "expanded and transposed": lambda x: x.narrow(1, 0, 1).expand(2, 3, 5).transpose(0, 2),
    "expanded in the middle and rotated": lambda x: x.narrow(1, 0, 1).expand(2, 3, 5).permute(2, 0, 1),
    "diagonal": lambda x: x.flatten().narrow(0, 0, 5).reshape(5, 1).expand(5, 2).t(),
}
FILLS = {"contiguous", "transposed", "rotated", "narrowed and transposed", "of size 1"}


def dropped(view, p):
    torch.manual_seed(4)
    y = F.dropout(view(torch.ones(2, 4, 5)), p)
    return {"output": y.flatten().tolist(), "next": torch.rand(1).item()}


def filled(view, fill):
    x = view(torch.zeros(2, 4, 5))
    fill(x, torch.Generator().manual_seed(4))
    return x.flatten().tolist()


cases = []
for name, view in VIEWS.items():
    cases += [{"view": name, "p": p, **dropped(view, p)} for p in (0.3, 1.0)]
    if name in FILLS:
        cases.append({"view": name, "uniform": filled(view, lambda x, g: x.uniform_(-1, 2, generator=g)),
                      "normal": filled(view, lambda x, g: x.normal_(1, 2, generator=g))})
with open("src/test/resources/pytorch/memory_order.json", "w") as f:
    f.write("[\n" + ",\n".join(json.dumps(c, separators=(",", ":")) for c in cases) + "\n]\n")
print(len(cases), "cases")
