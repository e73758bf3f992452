"""Writes src/test/resources/pytorch/draws.json: what PyTorch draws beside uniform and normal numbers.

Run by hand from the project's folder, with Debian's python3-torch (2.6, without MKL):
    python3 src/test/pytorch/draws_fixtures.py
The build and its tests never need it.
"""
import json
import torch

SEEDS = [0, 42, 123456789012345]
SIZES = [1, 7, 40]
TYPES = {"double": torch.float64, "float": torch.float32}


def cases(g, n, dtype):
    new = lambda: torch.empty(n, dtype=dtype)
    rising = torch.linspace(0.05, 0.95, n, dtype=dtype)
    return {
        "integers": lambda: torch.randint(-5, 12, (n,), generator=g),
        "integers wide": lambda: torch.randint(0, 1 << 40, (n,), generator=g),
        "random_ int": lambda: torch.empty(n, dtype=torch.int32).random_(generator=g),
        "random_": lambda: new().random_(generator=g),
        "bernoulli_": lambda: new().bernoulli_(0.3, generator=g),
        "bernoulli": lambda: torch.bernoulli(rising, generator=g),
        "exponential_": lambda: new().exponential_(1.5, generator=g),
        "geometric_": lambda: new().geometric_(0.2, generator=g),
        "log_normal_": lambda: new().log_normal_(0.5, 0.25, generator=g),
        "cauchy_": lambda: new().cauchy_(1, 2, generator=g),
        "poisson": lambda: torch.poisson(rising * 40, generator=g),
        "trunc_normal_": lambda: torch.nn.init.trunc_normal_(new(), 0.1, 0.5, -1, 0.75, generator=g),
        "multinomial with replacement": lambda: torch.multinomial(rising, 9, True, generator=g),
        "multinomial": lambda: torch.multinomial(rising, max(1, n // 2), generator=g),
        "multinomial of rows": lambda: torch.multinomial(torch.stack([rising, rising.flip(0)]), n, generator=g),
        "multinomial of rows with replacement":
            lambda: torch.multinomial(torch.stack([rising, rising.flip(0)]), 5, True, generator=g),
    }


out = []
for seed in SEEDS:
    for n in SIZES:
        for name, dtype in TYPES.items():
            for what in cases(None, n, dtype):
                g = torch.Generator().manual_seed(seed)
                drawn = cases(g, n, dtype)[what]().flatten().tolist()
                out.append({"seed": seed, "n": n, "type": name, "what": what, "values": drawn})
with open("src/test/resources/pytorch/draws.json", "w") as f:
    f.write("[" + ",\n".join(json.dumps(e, separators=(",", ":")) for e in out) + "]\n")
