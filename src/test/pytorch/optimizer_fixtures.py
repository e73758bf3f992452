"""Writes src/test/resources/pytorch/optimizers.json: several schedules on one optimizer, a parameter that is in a group
twice, and states of one optimizer in another.

Run by hand from the project's folder, with Debian's python3-torch (2.6):
    python3 src/test/pytorch/optimizer_fixtures.py
The build and its tests never need it. SharedOptimizerTest has the same under the same names.
"""
import json
import warnings

import torch
from torch.optim import SGD, Adagrad, Adam, AdamW, RMSprop, lr_scheduler as S

torch.set_default_dtype(torch.float64)
warnings.simplefilter("ignore")

SCHEDULES = {
    "step": lambda o: S.StepLR(o, 4, 0.1),
    "exponential": lambda o: S.ExponentialLR(o, 0.9),
    "cosine": lambda o: S.CosineAnnealingLR(o, 10, 0.001),
    "linear to 0": lambda o: S.LinearLR(o, 0.1, 0.0, 5),
    "one cycle": lambda o: S.OneCycleLR(o, 0.5, 24),
    "higher cycle": lambda o: S.OneCycleLR(o, 2.0, 30, pct_start=0.45, div_factor=10, final_div_factor=100,
                                           cycle_momentum=False),
}
# The first schedule alone for some epochs, then both; the second is made only then.
PAIRS = [(first, after, second) for first in SCHEDULES for second in SCHEDULES for after in (0, 6) if first != second]


def settings(optimizer):
    return [[g["lr"], g["momentum"], g["initial_lr"]] for g in optimizer.param_groups]


def together(first, after, second):
    a, b = torch.zeros(1, requires_grad=True), torch.zeros(1, requires_grad=True)
    o = SGD([{"params": [a]}, {"params": [b], "lr": 0.02}], 0.1, momentum=0.9)
    schedules, seen = [SCHEDULES[first](o)], []
    for epoch in range(16):
        if epoch == after:
            schedules.append(SCHEDULES[second](o))
        seen.append(settings(o))
        o.step()
        for s in schedules if after == 0 else reversed(schedules):
            s.step()
    return {"first": first, "after": after, "second": second, "seen": seen}


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


def resumed(name, into, taken):
    """From which rate a schedule counts after a state was loaded."""
    def sgd(rate, steps):
        o = SGD([torch.zeros(1, requires_grad=True)], rate)
        s = S.ExponentialLR(o, 0.5) if steps else None
        for _ in range(steps):
            o.step()
            s.step()
        return o
    o = sgd(*into)
    o.load_state_dict(sgd(*taken).state_dict())
    return {"name": name, "into": into, "from": taken, "base": S.StepLR(o, 3).base_lrs}


written = {"together": [together(*p) for p in PAIRS], "twice": [twice(n) for n in OPTIMIZERS],
           "resumed": [resumed("a new one in one with a schedule", (0.1, 2), (0.7, 0)),
                       resumed("one with a schedule in a new one", (0.7, 0), (0.1, 2))],
           "moved": [moved(a, b) for a in OPTIMIZERS for b in OPTIMIZERS]}
with open("src/test/resources/pytorch/optimizers.json", "w") as f:
    f.write("{" + ",\n".join(json.dumps(k) + ": [\n" + ",\n".join(json.dumps(e, separators=(",", ":")) for e in v) + "]"
                             for k, v in written.items()) + "}\n")
lowest = min(s[0] for t in written["together"] for groups in t["seen"] for s in groups)
print({k: len(v) for k, v in written.items()}, "lowest rate", lowest)
