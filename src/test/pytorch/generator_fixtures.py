"""Writes src/test/resources/pytorch/generator.json: what PyTorch's CPU generator draws.

Run by hand from the project's folder, with Debian's python3-torch (2.6):
    python3 src/test/pytorch/generator_fixtures.py
The build and its tests never need it. Run it on x86 with AVX2: elsewhere PyTorch's float32 normal
numbers end in other bits.
"""
import json
import torch

SEEDS = [0, 1, 42, 2147483647, 123456789012345]
SIZES = [1, 2, 3, 7, 15, 16, 17, 31, 32, 33, 100, 700]


def draw(seed, what):
    g = torch.Generator().manual_seed(seed)
    return what(g).flatten().tolist()


def cases():
    for seed in SEEDS:
        for n in SIZES:
            for name, dtype in (("", torch.float64), ("Float", torch.float32)):
                yield seed, "rand" + name, n, draw(seed, lambda g: torch.rand(n, generator=g, dtype=dtype))
                yield seed, "randn" + name, n, draw(seed, lambda g: torch.randn(n, generator=g, dtype=dtype))
                yield seed, "uniform" + name, n, draw(
                    seed, lambda g: torch.empty(n, dtype=dtype).uniform_(-0.3, 0.7, generator=g))
                yield seed, "normal" + name, n, draw(
                    seed, lambda g: torch.empty(n, dtype=dtype).normal_(0.5, 2.0, generator=g))
            yield seed, "bernoulli", n, draw(
                seed, lambda g: torch.empty(n, dtype=torch.float64).bernoulli_(0.7, generator=g))
            yield seed, "randperm", n, draw(seed, lambda g: torch.randperm(n, generator=g))


def sequence(seed):
    """Draws that follow one another, so that the cached second normal number shows."""
    g = torch.Generator().manual_seed(seed)
    result = []
    for n in (3, 16, 4, 1, 17, 5):
        result += torch.randn(n, generator=g, dtype=torch.float64).tolist()
        result += torch.rand(2, generator=g, dtype=torch.float32).tolist()
        result += torch.randn(n, generator=g, dtype=torch.float32).tolist()
    return result


LIMIT = 40  # of the longer draws only the ends are kept
out = [{"seed": s, "what": w, "n": n, "head": v[:LIMIT], "tail": v[-LIMIT:]} for s, w, n, v in cases()]
data = {"draws": out, "sequences": [{"seed": s, "values": sequence(s)} for s in SEEDS]}
with open("src/test/resources/pytorch/generator.json", "w") as f:
    json.dump(data, f, separators=(",", ":"))
    f.write("\n")
