"""Writes src/test/resources/pytorch/lbfgs.json: the ways of L-BFGS on Rosenbrock's valley, and among waves.

Run by hand from the project's folder, with Debian's python3-torch (2.6):
    python3 src/test/pytorch/lbfgs_fixtures.py
The build and its tests never need it. In float64.
"""
import json

import torch


def rosenbrock(p):
    return (1 - p[0]) ** 2 + 100 * (p[1] - p[0] ** 2) ** 2


def waves(p):
    return (torch.sin(p * 3) + p ** 2 * 0.1).sum()


def run(function=rosenbrock, **settings):
    p = torch.tensor([-1.2, 1.0], dtype=torch.float64, requires_grad=True)
    o = torch.optim.LBFGS([p], **settings)
    calls, seen = [0], []

    def closure():
        o.zero_grad()
        loss = function(p)
        loss.backward()
        calls[0] += 1
        return loss

    for _ in range(8):
        o.step(closure)
        seen.append([*p.tolist(), calls[0]])
    return {"function": function.__name__, "settings": settings, "seen": seen}


runs = [run(lr=0.5, max_iter=4), run(lr=1, max_iter=5, line_search_fn="strong_wolfe"),
        run(lr=0.5, max_iter=6, history_size=3), run(lr=2, max_iter=3, line_search_fn="strong_wolfe"),
        run(lr=0.001, max_iter=3, line_search_fn="strong_wolfe"), run(waves, lr=0.1, max_iter=3)]
runs += [run(function, lr=rate, max_iter=2, line_search_fn="strong_wolfe") for function in (rosenbrock, waves)
         for rate in (1e-4, 0.03, 0.3, 3, 30, 1000)]  # with less, the last bits of the sines would say how far it goes
with open("src/test/resources/pytorch/lbfgs.json", "w") as f:
    f.write("[" + ",\n".join(json.dumps(r) for r in runs) + "]\n")
