from __future__ import annotations

import functools, itertools, math
from collections import defaultdict, namedtuple
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum
from typing import Callable, Iterator, List, Optional, Tuple

import torch
from torch import Tensor, nn

class Act(Enum):
    RELU = "relu"
    TANH = "tanh"

    def __call__(self, x: Tensor) -> Tensor:
        return getattr(torch, self.value)(x)

@dataclass
class Config:
    sizes: List[int] = field(default_factory=lambda: [2, 5, 1])
    act: Act = Act.TANH
    lr: float = 0.1
    steps: int = 6
    tag: Optional[str] = None

    def __post_init__(self):
        self.tag = self.tag or f"{self.act.value}-{'x'.join(map(str, self.sizes))}"

class Meter:
    """keeps a running mean"""
    def __init__(self) -> None:
        self.n, self.total = 0, 0.0

    def __iadd__(self, v: float) -> "Meter":
        self.n += 1
        self.total += v
        return self

    @property
    def mean(self) -> float:
        return self.total / max(1, self.n)

    def __repr__(self) -> str:
        return f"Meter({self.mean:.4f})"

@contextmanager
def seed(n: int):
    state = torch.get_rng_state()
    torch.manual_seed(n)
    try:
        yield
    finally:
        torch.set_rng_state(state)

def logged(f: Callable) -> Callable:
    @functools.wraps(f)
    def inner(*args, **kw):
        r = f(*args, **kw)
        inner.calls += 1
        return r
    inner.calls = 0
    return inner

class Net(nn.Module):
    def __init__(self, cfg: Config):
        super().__init__()
        self.cfg = cfg
        self.fcs = nn.ModuleList(nn.Linear(a, b) for a, b in zip(cfg.sizes, cfg.sizes[1:]))

    @logged
    def forward(self, x: Tensor) -> Tensor:
        *body, last = self.fcs
        for fc in body:
            x = self.cfg.act(fc(x))
        return last(x)

def batches(x: Tensor, y: Tensor, n: int) -> Iterator[Tuple[Tensor, Tensor]]:
    for i in itertools.count(0, n):
        if i >= len(x):
            return
        yield x[i:i + n], y[i:i + n]

def make_step(net: nn.Module, opt) -> Callable[[Tensor, Tensor], float]:
    count = 0

    def step(x, y):
        nonlocal count
        count += 1
        loss = (net(x) - y).square().mean()
        opt.zero_grad()
        loss.backward()
        opt.step()
        step.count = count
        return loss.item()
    return step

Result = namedtuple("Result", "tag loss calls")
results = defaultdict(list)
with seed(3):
    x = torch.randn(12, 2)
    y = (x[:, :1] * x[:, 1:]).tanh()
for cfg in (Config(), Config(act=Act.RELU, lr=0.05), Config([2, 3, 3, 1], tag="deep")):
    with seed(7):
        net = Net(cfg)
    step = make_step(net, torch.optim.SGD(net.parameters(), lr=cfg.lr))
    m = Meter()
    for _ in range(cfg.steps):
        for xb, yb in batches(x, y, 5):
            m += step(xb, yb)
    results[cfg.act.name].append(Result(cfg.tag, round(m.mean, 4), step.count))
    print(f"{cfg.tag:>12} {m!r} {step.count=} {sum(math.prod(p.shape) for p in net.parameters()):,}")
print(Net.forward.calls, Net.forward.__name__, dict(results))
print(*(f"{k}: {len(v)}" for k, v in sorted(results.items())), sep=" | ")
match Config().act:
    case Act.TANH:
        print("tanh by default")
print(max(itertools.chain(*results.values()), key=lambda r: r.loss).tag, Config())
