"""Writes dtypes.json: the type of what comes of two operands of each type and rank, and float32 programs to the last bit.

Run by hand where the real PyTorch is (Debian's python3-torch, 2.6.0): python3 dtype_fixtures.py
The result is deterministic and committed; the build never runs this.
"""
import json
import pathlib

import torch

TYPES = ["bool", "uint8", "int8", "int16", "int32", "int64", "float32", "float64"]
NUMBERS = {"bool": True, "int64": 1, "float64": 1.0}


def operands():
    for word in TYPES:
        yield ["tensor", word], torch.ones(2, dtype=getattr(torch, word))
        yield ["scalar", word], torch.ones((), dtype=getattr(torch, word))
    for word, value in NUMBERS.items():
        yield ["number", word], value


def outcome(f):
    try:
        return {"type": str(f().dtype)[6:]}
    except RuntimeError as e:
        return {"error": str(e)}


cases = []
for a, x in operands():
    for b, y in operands():
        if not isinstance(x, torch.Tensor):
            continue
        cases.append({"a": a, "b": b, "add": outcome(lambda: x + y), "sub": outcome(lambda: x - y), "div": outcome(lambda: x / y),
                      "add_": outcome(lambda: x.clone().add_(y))})


def doubles(t):
    return t.detach().double().flatten().tolist()


def program(x, w, b):
    h = (x @ w + b) * 0.1
    y = (h.sqrt() / 3 - 0.7) * h + h / x.sum() + 1e-9
    loss = y.mean() * y.sum() - (y - 0.3).abs().sum() / 7
    loss.backward()
    loss2 = (x * x[0, 0]).sum() * 1.1
    loss2.backward()
    with torch.no_grad():
        w -= 0.01 * w.grad
    return h, y, loss, w, x.grad, w.grad, b.grad


x = torch.tensor([[0.1, 0.7], [1.3, 2.9]], requires_grad=True)
w = torch.tensor([[0.3, 1.1], [0.9, 0.2]], requires_grad=True)
b = torch.tensor([0.05, 3.3], requires_grad=True)
single = [doubles(t) for t in program(x, w, b)]
casts = [[word, torch.tensor([-1.7, 0.0, 0.5, 3.99, 300.0, 70000.0], dtype=torch.float64).to(torch.int64 if word == "uint8" else torch.float64)
          .to(getattr(torch, word)).double().tolist()] for word in TYPES if word not in ("int8", "int16")]
target = pathlib.Path(__file__).parent.parent / "resources/pytorch/dtypes.json"
target.write_text(json.dumps({"pairs": cases, "single": single, "casts": casts}, separators=(",", ":")).replace("},{\"a\"", "},\n{\"a\"") + "\n")
