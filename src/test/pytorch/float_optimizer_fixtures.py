"""Writes src/test/resources/pytorch/float_optimizers.json: what each optimizer makes of the same gradients.

Run by hand from the project's folder, with Debian's python3-torch (2.6):
    python3 src/test/pytorch/float_optimizer_fixtures.py
The build and its tests never need it. In float32 the steps are those of PyTorch's CPU loops, to the last bit but for
single roundings.
"""
import json

import torch
from torch.optim import SGD, Adadelta, Adagrad, Adam, AdamW, Adamax, NAdam, RAdam, RMSprop, Rprop

OPTIMIZERS = {
    "SGD": lambda p: SGD(p, 0.01),
    "SGD momentum": lambda p: SGD(p, 0.01, momentum=0.9, dampening=0.25, weight_decay=0.01),
    "SGD nesterov": lambda p: SGD(p, 0.01, momentum=0.9, nesterov=True, weight_decay=0.1),
    "SGD maximize": lambda p: SGD(p, 0.01, maximize=True),
    "Adagrad": lambda p: Adagrad(p, 0.1, lr_decay=0.01, weight_decay=0.01),
    "RMSprop": lambda p: RMSprop(p, 0.01),
    "RMSprop centered": lambda p: RMSprop(p, 0.01, alpha=0.9, momentum=0.5, centered=True, weight_decay=0.01),
    "Adam": lambda p: Adam(p, 0.05),
    "Adam amsgrad": lambda p: Adam(p, 0.05, betas=(0.4, 0.99), eps=1e-6, weight_decay=0.1, amsgrad=True),
    "AdamW": lambda p: AdamW(p, 0.05, weight_decay=0.1, maximize=True),
    "Adadelta": lambda p: Adadelta(p, 1.0, rho=0.9, weight_decay=0.01),
    "Adamax": lambda p: Adamax(p, 0.05, weight_decay=0.01),
    "NAdam": lambda p: NAdam(p, 0.05, weight_decay=0.01),
    "NAdam decoupled": lambda p: NAdam(p, 0.05, weight_decay=0.01, decoupled_weight_decay=True),
    "RAdam": lambda p: RAdam(p, 0.05, weight_decay=0.01),
    "RAdam decoupled": lambda p: RAdam(p, 0.05, weight_decay=0.01, decoupled_weight_decay=True),
    "Rprop": lambda p: Rprop(p, 0.05),
}


def run(name, dtype):
    torch.set_default_dtype(dtype)
    g = torch.Generator().manual_seed(5)
    w = torch.rand(9, generator=g, dtype=torch.float32).to(dtype).requires_grad_()
    start = w.tolist()
    goal = torch.rand(9, generator=g, dtype=torch.float32).to(dtype)
    o = OPTIMIZERS[name]([w])
    seen = []
    for i in range(200):
        w.grad = (w.detach() - goal) * (i % 3)
        o.step()
        if i in (0, 1, 2, 9, 49, 199):
            seen.append(w.tolist())
    return {"name": name, "type": str(dtype)[6:], "start": start, "goal": goal.tolist(), "seen": seen}


out = [run(n, t) for n in OPTIMIZERS for t in (torch.float32, torch.float64)]
with open("src/test/resources/pytorch/float_optimizers.json", "w") as f:
    f.write("[" + ",\n".join(json.dumps(e, separators=(",", ":")) for e in out) + "]\n")
