"""Writes src/test/resources/pytorch/numpy_random.json: what numpy draws, of RandomState and of default_rng.

Run by hand from the project's folder, with Debian's python3-numpy (2.2):
    python3 src/test/pytorch/numpy_fixtures.py
The build and its tests never need it.
"""
import json
import numpy as np

SEEDS = [0, 42, 4294967295]
WEIGHTS = [0.1, 0.2, 0.4, 0.05, 0.25]
# name, arguments after the count, how each of the two draws it; the counts are chosen so that rare branches come
CASES = {
    "random": ([], lambda r, n: r.random(n)),
    "uniform": ([-1, 3], lambda r, n: r.uniform(-1, 3, n)),
    "standard_normal": ([], lambda r, n: r.standard_normal(n)),
    "normal": ([10, 2], lambda r, n: r.normal(10, 2, n)),
    "exponential": ([2], lambda r, n: r.exponential(2, n)),
    "lognormal": ([0.5, 0.25], lambda r, n: r.lognormal(0.5, 0.25, n)),
    "laplace": ([1, 2], lambda r, n: r.laplace(1, 2, n)),
    "poisson": ([3.5], lambda r, n: r.poisson(3.5, n)),
    "poisson of many": ([40], lambda r, n: r.poisson(40, n)),
    "binomial": ([10, 0.3], lambda r, n: r.binomial(10, 0.3, n)),
    "binomial of many": ([500, 0.7], lambda r, n: r.binomial(500, 0.7, n)),
    "gamma": ([2.5, 3], lambda r, n: r.gamma(2.5, 3, n)),
    "gamma below 1": ([0.5, 1], lambda r, n: r.gamma(0.5, 1, n)),
    "beta": ([2, 3], lambda r, n: r.beta(2, 3, n)),
    "beta below 1": ([0.5, 0.5], lambda r, n: r.beta(0.5, 0.5, n)),
    "permutation": ([], lambda r, n: r.permutation(n)),
    "choice": ([1], lambda r, n: r.choice(2 * n, n)),
    "choice without": ([0], lambda r, n: r.choice(2 * n, n, replace=False)),
    "choice of few": ([0], lambda r, n: r.choice(30 * n, n, replace=False)),
    "choice by weight": ([1], lambda r, n: r.choice(5, n, p=WEIGHTS)),
    "choice by weight without": ([0], lambda r, n: r.choice(5, min(n, 5), replace=False, p=WEIGHTS)),
}
RANGES = [(0, 10, "int64"), (-3, 1 << 40, "int64"), (0, 1 << 32, "int64"), (5, 6, "int64"), (0, 100, "int32"),
          (0, 7, "uint8"), (-100, 100, "int16"), (0, 2, "bool"), (0, 256, "uint8")]


def makers(seed):
    return {"legacy": np.random.RandomState(seed), "modern": np.random.default_rng(seed)}


def shown(values):
    kept = values if len(values) <= 80 else values[:20] + values[-20:]
    return [v if isinstance(v, int) else float(v) for v in kept]


out = []
for seed in SEEDS:
    for kind in ("legacy", "modern"):
        for n in (1, 7, 600):
            for what, (args, draw) in CASES.items():
                values = draw(makers(seed)[kind], n).tolist()
                out.append({"seed": seed, "kind": kind, "what": what, "n": n, "args": args, "values": shown(values)})
            for low, high, dtype in RANGES:
                r = makers(seed)[kind]
                values = (r.randint if kind == "legacy" else r.integers)(low, high, n, dtype=dtype).tolist()
                width = 1 if dtype == "bool" else int(dtype.lstrip("uint"))
                out.append({"seed": seed, "kind": kind, "what": "integers", "n": n, "args": [low, high, width],
                            "values": shown([int(v) for v in values])})
long = {"seed": 123456789012345678901234567890123456789012345678901234567890, "values":
        np.random.default_rng(123456789012345678901234567890123456789012345678901234567890).random(5).tolist()}
r = np.random.default_rng(3)
mixed = []
for _ in range(20):
    mixed += [float(v) for v in (*r.integers(0, 10, 3), r.random(), r.normal(), *r.permutation(5))]
many = np.random.default_rng(1).choice(20000, 900, replace=False).tolist()
l = np.random.RandomState(3)
older = []
for _ in range(20):
    older += [float(v) for v in (*l.randint(0, 10, 3), l.rand(), l.randn(), *l.permutation(5))]
with open("src/test/resources/pytorch/numpy_random.json", "w") as f:
    f.write('{"draws": [\n' + ",\n".join(json.dumps(e, separators=(",", ":")) for e in out) + "],\n")
    f.write(f'"long": {{"seed": "{long["seed"]}", "values": {long["values"]}}},\n"many": {many},\n')
    f.write(f'"mixed": {{"modern": {mixed},\n"legacy": {older}}}}}\n')
