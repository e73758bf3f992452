"""Writes network_data.json and network_runs.json under src/test/resources/pytorch.

network_data: the first and last rows of every generated dataset. network_runs: the losses of 1,000 iterations of small
networks on them, everything drawn from PyTorch's generators (rows, split, weights in float32, batches); every 25th
loss is kept.

Run by hand from the project's folder, with Debian's python3-torch (2.6):
    python3 src/test/pytorch/network_fixtures.py
The build and its tests never need it. The runs are in float64.
"""
import json
import math
import torch
from torch import nn
from torch.nn import functional as F
from torch.utils.data import DataLoader, TensorDataset

OUT = "src/test/resources/pytorch/"
D = torch.float64


def generator(seed):
    return torch.Generator().manual_seed(seed)


def write(name, data):
    with open(OUT + name, "w") as f:
        f.write("[\n" + ",\n".join(json.dumps(d, separators=(",", ":")) for d in data) + "\n]\n")
    print(name, len(data))


# ---- the data

def polar(radius, turn):
    return torch.stack([radius * torch.cos(2 * math.pi * turn), radius * torch.sin(2 * math.pi * turn)], 1)


def data(kind, size, noise, arms, seed):
    g = generator(seed)
    u, v = torch.rand(size, 2, dtype=D, generator=g).T
    n = torch.randn(size, 2, dtype=D, generator=g)
    row = torch.arange(size)
    if kind == "PLANE":
        x = torch.stack([2 * u - 1, 2 * v - 1], 1)
        return x, (x.sum(1, keepdim=True) / 2 + noise * n[:, :1])
    if kind == "SINE":
        x = (2 * u - 1).unsqueeze(1)
        return x, torch.sin(2 * math.pi * x) + noise * n[:, :1]
    classes = arms if kind == "SPIRALS" else 2
    c = row % classes
    if kind == "GAUSSIANS":
        x = (c - 0.5).unsqueeze(1) + 0.2 * n
    elif kind == "CIRCLES":
        x = polar(torch.where(c == 0, 0.5 * u, 0.7 + 0.3 * u), v)
    elif kind == "XOR":
        signs = torch.tensor([[-1, 1], [1, 1], [1, -1], [-1, -1]])[row % 4]
        x = signs * (0.05 + 0.95 * torch.stack([u, v], 1))
    else:
        x = polar(0.1 + 0.9 * u, (3 * u + c) / arms)
    return x + noise * n, F.one_hot(c, classes).to(D)


DATA = [("GAUSSIANS", 40, 0.1, 2, 3), ("CIRCLES", 41, 0.05, 2, 4), ("XOR", 40, 0.02, 2, 5), ("SPIRALS", 40, 0.0, 2, 6),
        ("SPIRALS", 47, 0.02, 5, 7), ("PLANE", 40, 0.1, 2, 8), ("SINE", 40, 0.1, 2, 9)]


def samples():
    for d in DATA:
        x, y = data(*d)
        yield {"spec": d, "inputs": x[-9:].flatten().tolist(), "targets": y[-9:].flatten().tolist(),
               "shape": list(x.shape) + list(y.shape)}


# ---- training

LOSSES = {"MSE": F.mse_loss, "CROSS_ENTROPY": lambda out, y: F.cross_entropy(out, y.argmax(1)),
          "BCE_WITH_LOGITS": F.binary_cross_entropy_with_logits}
ACTIVATIONS = {"TANH": nn.Tanh, "RELU": nn.ReLU, "SILU": nn.SiLU}


def weights(model, initialisation):
    """As nn.Linear drew them, or drawn anew in the same order."""
    init = {"XAVIER_UNIFORM": nn.init.xavier_uniform_,
            "KAIMING_NORMAL": lambda w: nn.init.kaiming_normal_(w, nonlinearity="relu")}.get(initialisation)
    if init:
        for layer in model:
            if isinstance(layer, nn.Linear):
                init(layer.weight)
                nn.init.zeros_(layer.bias)


def forever(loader):
    while True:
        yield from loader


def train(spec, nudge):
    x, y = data(*spec["data"])
    if spec["loss"] == "BCE_WITH_LOGITS" and y.shape[1] == 2:
        y = y[:, 1:]
    train_rows = round(len(x) * spec["share"])
    order = torch.randperm(len(x), generator=generator(spec["data"][4]))[:train_rows]
    x, y = x[order], y[order]
    layers, width = [], x.shape[1]
    torch.manual_seed(spec["seed"])
    with torch.device("meta"):  # takes nothing from the generator
        for out, activation in spec["hidden"]:
            layers += [nn.Linear(width, out), ACTIVATIONS[activation]()]
            width = out
        model = nn.Sequential(*layers, nn.Linear(width, y.shape[1]))
    model = model.to_empty(device="cpu")
    if spec["initialisation"] == "DEFAULT":
        for layer in model:
            if isinstance(layer, nn.Linear):
                layer.reset_parameters()
    else:
        weights(model, spec["initialisation"])
    model = model.double()
    with torch.no_grad():
        next(model.parameters()).flatten()[0] *= 1 + nudge
    optimizer = torch.optim.SGD(model.parameters(), spec["rate"])
    w = [p for p in model.parameters() if p.dim() == 2]
    losses = []
    loader = DataLoader(TensorDataset(x, y), spec["batch"], shuffle=True)
    for i, (rows, targets) in zip(range(1000), forever(loader)):
        loss = LOSSES[spec["loss"]](model(rows), targets)
        loss = loss + spec["l1"] * sum(p.abs().sum() for p in w) + spec["l2"] * sum(p.pow(2).sum() for p in w)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if i % 25 == 0 or i == 999:
            losses.append(loss.item())
    return losses


def run(name, data, hidden, loss, rate, initialisation="DEFAULT", l1=0.0, l2=0.0, share=0.8, batch=32, seed=11):
    spec = dict(name=name, data=data, hidden=hidden, loss=loss, rate=rate, initialisation=initialisation, l1=l1, l2=l2,
                share=share, batch=batch, seed=seed)
    losses = train(spec, 0)
    # A run at the edge of stability differs from itself after a change in the last bit: it could prove nothing.
    spread = max(abs(a - b) / abs(a) for a, b in zip(losses, train(spec, 4e-16)))
    assert spread < 1e-10, f"{name} is chaotic: {spread:.1e}"
    return {**spec, "losses": losses}


def runs():
    yield run("circles 2-8-1", ("CIRCLES", 400, 0.05, 2, 1), [(8, "TANH")], "BCE_WITH_LOGITS", 0.1)
    yield run("xor 2-8-2", ("XOR", 200, 0.02, 2, 2), [(8, "RELU")], "MSE", 0.1, "XAVIER_UNIFORM")
    yield run("spirals 2-16-16-3", ("SPIRALS", 300, 0.02, 3, 3), [(16, "TANH"), (16, "SILU")], "CROSS_ENTROPY", 0.1,
              l2=0.001)
    yield run("spirals, a logit each", ("SPIRALS", 300, 0.02, 4, 3), [(16, "TANH")], "BCE_WITH_LOGITS", 0.1)
    yield run("plane 2-1", ("PLANE", 100, 0.1, 2, 4), [], "MSE", 0.1, l1=0.002, l2=0.003)
    yield run("sine 1-16-16-1", ("SINE", 200, 0.1, 2, 5), [(16, "TANH"), (16, "TANH")], "MSE", 0.05, "KAIMING_NORMAL",
              l1=0.0001)


write("network_data.json", list(samples()))
write("network_runs.json", list(runs()))
