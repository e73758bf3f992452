"""Writes src/test/resources/pytorch/optimizers.json: a parameter that is in a group twice, and states of
one optimizer in another.

Run by hand from the project's folder, with Debian's python3-torch (2.6):
    python3 src/test/pytorch/optimizer_fixtures.py
The build and its tests never need it. SharedOptimizerTest has the same under the same names.
"""
import json
import warnings

import torch
from torch.optim import SGD, Adagrad, Adam, AdamW, RMSprop

torch.set_default_dtype(torch.float64)
warnings.simplefilter("ignore")

OPTIMIZERS = {
    "SGD": lambda p: SGD(p, 0.1),
    "SGD momentum": lambda p: SGD(p, 0.1, momentum=0.9, dampening=0.25, weight_decay=0.01),
    "SGD nesterov": lambda p: SGD(p, 0.1, momentum=0.9, nesterov=True),
    "Adagrad": lambda p: Adagrad(p, 0.1, lr_decay=0.01),
    "RMSprop": lambda p: RMSprop(p, 0.01, momentum=0.5, centered=True),
    "Adam": lambda p: Adam(p, 0.1, amsgrad=True),
    "AdamW": lambda p: AdamW(p, 0.1, weight_decay=0.1),
}


def twice(name):
    w, v = torch.tensor([1.0, 2.0], requires_grad=True), torch.tensor([3.0], requires_grad=True)
    o = OPTIMIZERS[name]([w, v, w])
    seen = []
    for _ in range(4):
        o.zero_grad()
        ((w * w).sum() + v * v).backward()
        o.step()
        seen.append(w.tolist() + v.tolist())
    steps = [int(s.get("step", 0)) for s in o.state_dict()["state"].values()]
    return {"optimizer": name, "seen": seen, "steps": steps}


def moved(one, other):
    """Whether a state of one goes on in the other."""
    p, q = torch.ones(2, requires_grad=True), torch.ones(2, requires_grad=True)
    a, b = OPTIMIZERS[one]([p]), OPTIMIZERS[other]([q])
    p.sum().backward()
    a.step()
    q.sum().backward()
    try:
        b.load_state_dict(a.state_dict())
        b.step()
        return {"from": one, "to": other, "fits": True, "after": q.tolist()}
    except KeyError:
        return {"from": one, "to": other, "fits": False}


written = {"twice": [twice(n) for n in OPTIMIZERS],
           "moved": [moved(a, b) for a in OPTIMIZERS for b in OPTIMIZERS]}
with open("src/test/resources/pytorch/optimizers.json", "w") as f:
    f.write("{" + ",\n".join(json.dumps(k) + ": [\n" + ",\n".join(json.dumps(e, separators=(",", ":")) for e in v) + "]"
                             for k, v in written.items()) + "}\n")
print({k: len(v) for k, v in written.items()})
