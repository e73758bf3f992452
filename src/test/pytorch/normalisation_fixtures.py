"""Writes src/test/resources/pytorch/normalisations.json: layer_norm and batch_norm to the last bit.

Rows and channels of one number, which show how mean and variance are taken, and lengths around PyTorch's blocks.

Run by hand from the project's folder, with Debian's python3-torch (2.6) on x86 with AVX2:
    python3 src/test/pytorch/normalisation_fixtures.py
The build and its tests never need it. One thread: with more, batch_norm adds up (N, C) in as many parts.
"""
import json
import torch

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)
torch.manual_seed(5)


def tensor(t):
    return None if t is None else {"shape": list(t.shape), "data": t.flatten().tolist()}


def layer_norm(x, weight=None, bias=None):
    n = x.shape[-1:]
    return {"op": "layer_norm", "x": tensor(x), "weight": tensor(weight), "bias": tensor(bias),
            "output": tensor(torch.layer_norm(x, n, weight, bias, 1e-5))}


def batch_norm(x, weight=None, bias=None, training=True, transposed=False):
    c = x.shape[1]
    mean, var = torch.full((c,), 0.25), torch.full((c,), 1.5)
    given = {"mean": tensor(mean), "var": tensor(var)}
    seen = x.t().contiguous().t() if transposed else x
    y = torch.batch_norm(seen, weight, bias, mean, var, training, 0.1, 1e-5, False)
    return {"op": "batch_norm", "x": tensor(x), "weight": tensor(weight), "bias": tensor(bias), "training": training,
            "transposed": transposed, **given, "output": tensor(y), "newMean": tensor(mean), "newVar": tensor(var)}


def cases():
    r = torch.randn
    for n, value in ((10, 0.1), (10, 3.3), (7, 1e8 / 3), (64, -0.7)):
        row = torch.full((2, n), value)
        yield layer_norm(row)
        yield layer_norm(row, r(n), r(n))
        yield batch_norm(row.t().contiguous())
        yield batch_norm(row.t().contiguous(), r(2), r(2))
        yield batch_norm(row.reshape(1, 2, n))
    for n in (1, 3, 4, 5, 64, 65, 130):
        x = r(1, n) * 3 + 1
        yield layer_norm(x)
        yield layer_norm(x, r(n))
        yield layer_norm(x, None, r(n))
        yield layer_norm(x, r(n), r(n))
    for n in (200, 530):
        yield layer_norm(r(1, n) * 3 + 1)
    for shape in ((8, 3), (17, 2)):
        for training in (True, False):
            yield batch_norm(r(shape) * 2 + 1, training=training)
            yield batch_norm(r(shape) * 2 + 1, r(shape[1]), r(shape[1]), training)
    yield batch_norm(r(8, 3) * 2 + 1, r(3), r(3), False, True)


written = list(cases())
with open("src/test/resources/pytorch/normalisations.json", "w") as f:
    f.write("[\n" + ",\n".join(json.dumps(c, separators=(",", ":")) for c in written) + "\n]\n")
print(len(written), "cases")
