"""Writes nn_init.json, nn_runs.json and optim_rates.json under src/test/resources/pytorch.

nn_init: what layers start with. nn_runs: the losses of 1,000 iterations of small networks, one for each layer, loss,
optimizer and schedule, every 25th kept. optim_rates: the learning rates of the schedules.

Run by hand from the project's folder, with Debian's python3-torch (2.6):
    python3 src/test/pytorch/training_fixtures.py
The build and its tests never need it. The runs are in float64.
"""
import json
import warnings
import torch
from torch import nn
from torch.optim import SGD, Adagrad, Adam, AdamW, RMSprop, lr_scheduler as S

warnings.simplefilter("ignore")
OUT = "src/test/resources/pytorch/"


def write(name, data):
    with open(OUT + name, "w") as f:
        f.write("[\n" + ",\n".join(json.dumps(d, separators=(",", ":")) for d in data) + "\n]\n")
    print(name, len(data))


# ---- what layers start with

def layers():
    yield "linear 5 3", lambda: nn.Linear(5, 3)
    yield "linear 40 7", lambda: nn.Linear(40, 7)
    yield "linear 3 2 unbiased", lambda: nn.Linear(3, 2, bias=False)
    yield "conv2d 3 4 3", lambda: nn.Conv2d(3, 4, 3)
    yield "embedding 4 5", lambda: nn.Embedding(4, 5)
    yield "embedding 3 2", lambda: nn.Embedding(3, 2)


def inits():
    i = nn.init
    yield "xavier_uniform", lambda t: i.xavier_uniform_(t, 5 / 3)
    yield "xavier_normal", lambda t: i.xavier_normal_(t)
    yield "kaiming_uniform", lambda t: i.kaiming_uniform_(t, nonlinearity="relu")
    yield "kaiming_normal", lambda t: i.kaiming_normal_(t, nonlinearity="relu")


def starts():
    for dtype, name in ((torch.float32, "FLOAT32"), (torch.float64, "FLOAT64")):
        torch.set_default_dtype(dtype)
        for seed in (0, 1, 42):
            for what, make in layers():
                torch.manual_seed(seed)
                yield {"what": what, "seed": seed, "draw": name,
                       "parameters": [p.flatten().tolist() for p in make().parameters()]}
            for what, fill in inits():
                for shape in ((6, 10), (3, 2, 2, 2), (2, 3)):
                    torch.manual_seed(seed)
                    yield {"what": what, "seed": seed, "draw": name, "shape": shape,
                           "parameters": [fill(torch.empty(shape)).flatten().tolist()]}


write("nn_init.json", list(starts()))

# ---- runs of 1,000 iterations

torch.set_default_dtype(torch.float64)


def uniform(seed, *shape):
    return torch.rand(*shape, generator=torch.Generator().manual_seed(seed))


def mlp(*between):
    return lambda: nn.Sequential(nn.Linear(3, 8), *(b() for b in between), nn.Linear(8, 2))


X, Y = uniform(1, 16, 3), uniform(2, 16, 2)
IMAGES = uniform(3, 6, 2, 6, 6)
CLASSES = torch.tensor([0, 1, 1, 0, 1, 0, 0, 1, 1, 1, 0, 1, 0, 0, 1, 0])
WORDS = torch.tensor([0, 3, 1, 2, 3, 3, 0, 1, 4, 2, 1, 0, 4, 4, 2, 3])
PROBS = torch.stack([Y[:, 0], 1 - Y[:, 0]], 1)


def train(net, loss, x, optim, schedule, clip, nudge):
    torch.manual_seed(7)
    model = net()
    with torch.no_grad():
        next(model.parameters()).flatten()[0] *= 1 + nudge
    optimizer = optim(list(model.parameters()))
    scheduler = schedule(optimizer) if schedule else None
    losses = []
    for i in range(1000):
        optimizer.zero_grad()
        value = loss(model(x))
        value.backward()
        if clip:
            clip(model.parameters())
        optimizer.step()
        if scheduler:
            scheduler.step()
        if i % 25 == 0 or i == 999:
            losses.append(value.item())
    model.eval()
    return losses, model(x).flatten().tolist()[:8]


def run(name, net=mlp(nn.Tanh), loss=lambda out: nn.MSELoss()(out, Y), x=X, optim=lambda p: SGD(p, 0.05), schedule=None,
        clip=None):
    losses, last = train(net, loss, x, optim, schedule, clip, 0)
    # A run at the edge of stability differs from itself after a change in the last bit: it could prove nothing.
    nudged, _ = train(net, loss, x, optim, schedule, clip, 4e-16)
    spread = max(abs(a - b) / abs(a) for a, b in zip(losses, nudged))
    assert spread < 1e-10, f"{name} is chaotic: {spread:.1e}"
    return {"name": name, "losses": losses, "eval": last}


def runs():
    for f in (nn.ReLU, nn.Sigmoid, nn.Tanh, nn.GELU, nn.SiLU, nn.Softplus):
        yield run(f.__name__, mlp(f))
    yield run("LeakyReLU", mlp(lambda: nn.LeakyReLU(0.1)))
    yield run("ELU", mlp(lambda: nn.ELU(0.7)))
    yield run("Softmax", mlp(lambda: nn.Softmax(-1)))
    yield run("LogSoftmax", mlp(lambda: nn.LogSoftmax(-1)))
    yield run("Dropout", mlp(nn.Tanh, lambda: nn.Dropout(0.3)))
    yield run("LayerNorm", mlp(lambda: nn.LayerNorm(8), nn.Tanh))
    yield run("BatchNorm1d", mlp(lambda: nn.BatchNorm1d(8), nn.Tanh))
    image = lambda out: nn.MSELoss()(out, Y[:6])
    yield run("Conv2d MaxPool2d", lambda: nn.Sequential(
        nn.Conv2d(2, 3, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(12, 2)), image, IMAGES)
    yield run("Conv2d AvgPool2d", lambda: nn.Sequential(
        nn.Conv2d(2, 3, 3, stride=2, padding=1, bias=False), nn.Tanh(), nn.AvgPool2d(2, 1), nn.Flatten(),
        nn.Linear(12, 2)), image, IMAGES)
    yield run("BatchNorm2d", lambda: nn.Sequential(
        nn.Conv2d(2, 3, 3), nn.BatchNorm2d(3), nn.ReLU(), nn.MaxPool2d(3, 2, 1), nn.Flatten(), nn.Linear(12, 2)),
        image, IMAGES, lambda p: SGD(p, 0.001))
    yield run("Embedding", lambda: nn.Sequential(nn.Embedding(5, 8), nn.Tanh(), nn.Linear(8, 2)), x=WORDS)
    for f in (nn.MSELoss, nn.L1Loss, nn.SmoothL1Loss, nn.BCEWithLogitsLoss):
        for red in ("mean", "sum"):
            yield run(f.__name__ + " " + red, loss=lambda out: f(reduction=red)(out, Y),
                      optim=lambda p: SGD(p, 0.05 if red == "mean" else 0.002))
    yield run("BCELoss mean", mlp(nn.Tanh), lambda out: nn.BCELoss()(torch.sigmoid(out), Y))
    yield run("NLLLoss mean", loss=lambda out: nn.NLLLoss()(torch.log_softmax(out, 1), CLASSES))
    yield run("CrossEntropyLoss mean", loss=lambda out: nn.CrossEntropyLoss()(out, CLASSES))
    yield run("CrossEntropyLoss smoothing", loss=lambda out: nn.CrossEntropyLoss(label_smoothing=0.1)(out, CLASSES))
    yield run("CrossEntropyLoss probabilities", loss=lambda out: nn.CrossEntropyLoss()(out, PROBS))
    for name, make in OPTIMIZERS.items():
        yield run(name, optim=make)
    for name, make in SCHEDULES.items():
        yield run(name, optim=lambda p: SGD(p, 0.05, momentum=0.9), schedule=make)
    yield run("clip norm", clip=lambda p: nn.utils.clip_grad_norm_(p, 0.05))
    yield run("clip norm inf", clip=lambda p: nn.utils.clip_grad_norm_(p, 0.02, float("inf")))
    yield run("clip norm 3", clip=lambda p: nn.utils.clip_grad_norm_(p, 0.02, 3))
    yield run("clip value", clip=lambda p: nn.utils.clip_grad_value_(p, 0.01))


def halves(p, **second):
    return [{"params": p[:2]}, {"params": p[2:], **second}]


OPTIMIZERS = {
    "SGD": lambda p: SGD(p, 0.1),
    "SGD momentum": lambda p: SGD(p, 0.05, momentum=0.9),
    "SGD dampening": lambda p: SGD(p, 0.05, momentum=0.9, dampening=0.3, weight_decay=0.01),
    "SGD nesterov": lambda p: SGD(p, 0.05, momentum=0.9, nesterov=True, weight_decay=0.001),
    "SGD decay": lambda p: SGD(p, 0.05, weight_decay=0.02),
    "SGD groups": lambda p: SGD(halves(p, lr=0.01, momentum=0.5), 0.1),
    "Adagrad": lambda p: Adagrad(p, 0.01),
    "Adagrad decay": lambda p: Adagrad(p, 0.05, lr_decay=0.01, weight_decay=0.01, initial_accumulator_value=0.1, eps=1e-6),
    "RMSprop": lambda p: RMSprop(p, 0.0002),
    "RMSprop centered": lambda p: RMSprop(p, 0.0005, alpha=0.9, eps=1e-2, centered=True, momentum=0.5, weight_decay=0.01),
    "Adam": lambda p: Adam(p, 0.005),
    "Adam amsgrad": lambda p: Adam(p, 0.005, betas=(0.8, 0.95), eps=1e-6, weight_decay=0.01, amsgrad=True),
    "AdamW": lambda p: AdamW(p, 0.005),
    "AdamW groups": lambda p: AdamW(halves(p, lr=0.001, weight_decay=0.3), 0.005, weight_decay=0.1),
}
SCHEDULES = {
    "StepLR": lambda o: S.StepLR(o, 200, 0.5),
    "ExponentialLR": lambda o: S.ExponentialLR(o, 0.998),
    "LinearLR": lambda o: S.LinearLR(o, 0.1, 1.0, 100),
}
write("nn_runs.json", list(runs()))

# ---- the rates of schedules

RATE = 0.2
RATES = [  # a name, the Schedule with its period and gamma, and PyTorch's of the same curve for some iterations
    ("StepLR", "STEP", 7, 0.5, lambda o: S.StepLR(o, 7, 0.5), 40),
    ("ExponentialLR", "EXPONENTIAL", 1, 0.9, lambda o: S.ExponentialLR(o, 0.9), 40),
    ("ExponentialLR, half in ten", "EXPONENTIAL", 10, 0.5, lambda o: S.ExponentialLR(o, 0.5 ** 0.1), 40),
    ("CosineAnnealingLR", "COSINE", 30, 0, lambda o: S.CosineAnnealingLR(o, 30), 31),
    ("CosineAnnealingLR to a tenth", "COSINE", 30, 0.1, lambda o: S.CosineAnnealingLR(o, 30, 0.1 * RATE), 31),
    # PyTorch's top is one step before its share of the steps, and its end one step before the last
    ("OneCycleLR", "ONE_CYCLE", 100, 0.001, lambda o: S.OneCycleLR(
        o, RATE, 101, pct_start=31 / 101, div_factor=25, final_div_factor=1 / (25 * 0.001), cycle_momentum=False), 101),
    ("LinearLR", "WARM_UP", 10, 0.25, lambda o: S.LinearLR(o, 0.25, 1, 10), 30),
]


def rates():
    for name, kind, period, gamma, make, iterations in RATES:
        o = SGD([torch.zeros(1, requires_grad=True)], RATE)
        s, seen = make(o), []
        for _ in range(iterations):
            seen.append(o.param_groups[0]["lr"])
            o.step()
            if len(seen) < iterations:
                s.step()
        yield {"name": name, "kind": kind, "period": period, "gamma": gamma, "rate": RATE, "rates": seen}


write("optim_rates.json", list(rates()))
