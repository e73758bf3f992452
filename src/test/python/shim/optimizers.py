import copy
import warnings
import torch
from torch import nn, optim
from torch.optim.lr_scheduler import *

torch.manual_seed(0)
x, y = torch.randn(20, 3), torch.randn(20, 1)


def net():
    torch.manual_seed(1)
    return nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 1))


for make in (lambda p: optim.SGD(p, 0.1, momentum=0.9, weight_decay=0.01), lambda p: optim.Adam(p, amsgrad=True), lambda p: optim.RMSprop(p), lambda p: optim.Adagrad(p, 0.1), lambda p: optim.Adadelta(p),
             lambda p: optim.Adamax(p), lambda p: optim.NAdam(p), lambda p: optim.RAdam(p, 0.1), lambda p: optim.Rprop(p), lambda p: optim.AdamW(p, 0.01, maximize=True)):
    model = net()
    o = make(model.parameters())
    for i in range(30):
        o.zero_grad()
        loss = nn.functional.mse_loss(model(x), y)
        loss.backward()
        o.step()
    sd = o.state_dict()
    print(type(o).__name__, f"{loss.item():.5f}", sorted(sd["state"][0]), sd["param_groups"][0]["params"])
    fresh = make(net().parameters())
    fresh.load_state_dict(copy.deepcopy(sd))
    same = all(torch.equal(a, b) if torch.is_tensor(a) else a == b for k in sd["state"] for a, b in zip(sd["state"][k].values(), fresh.state_dict()["state"][k].values()))
    print(same, o)

p = torch.ones(2, requires_grad=True)
for bad in (lambda: optim.Adam([p], lr=-1), lambda: optim.Adam([p], eps=-1.0), lambda: optim.Adam([p], weight_decay=-1.0), lambda: optim.RMSprop([p], alpha=-1.0), lambda: optim.Adadelta([p], rho=2.0), lambda: optim.Rprop([p], etas=(2.0, 3.0)),
            lambda: optim.NAdam([p], momentum_decay=-1.0), lambda: optim.SGD([p], momentum=-1.0), lambda: optim.SGD({p}), lambda: optim.SGD([{"params": [p]}, {"params": [p]}]), lambda: optim.SGD(["a"]), lambda: optim.SGD([p.sum()]),
            lambda: optim.SGD([p]).load_state_dict(optim.SGD([p, torch.ones(1)]).state_dict()), lambda: optim.LBFGS([p], lr=-1.0), lambda: StepLR(5, 3), lambda: OneCycleLR(optim.SGD([p]), 0.1), lambda: CosineAnnealingWarmRestarts(optim.SGD([p]), 0),
            lambda: LinearLR(optim.SGD([p]), 2.0), lambda: LambdaLR(optim.SGD([p]), [abs, abs]), lambda: ReduceLROnPlateau(optim.SGD([p]), factor=1.5), lambda: SequentialLR(optim.SGD([p]), [], []), lambda: CyclicLR(optim.Adagrad([p]), 0.1, 1.0)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, "|", e)

o = optim.SGD([p], lr=0.1, momentum=0.9)
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    s = StepLR(o, 2)
    s.step()
print([str(w.message)[:60] for w in seen], s.get_last_lr(), s.last_epoch)
o = optim.Adam([p], lr=0.1)
chain = ChainedScheduler([ConstantLR(o, 0.5, total_iters=2), ExponentialLR(o, 0.9)])
cyc = []
for i in range(5):
    (p ** 2).sum().backward()
    o.step()
    o.zero_grad(set_to_none=False)
    chain.step()
    cyc.append(round(chain.get_last_lr()[0], 6))
print(cyc, p.grad, p)
o = optim.Adam([p], lr=0.1)
c = CyclicLR(o, 0.01, 0.1, step_size_up=2, mode="exp_range", gamma=0.9)
for i in range(5):
    o.step()
    c.step()
    print(round(o.param_groups[0]["lr"], 6), tuple(round(b, 5) for b in o.param_groups[0]["betas"]))
m = MultiplicativeLR(optim.SGD([p], lr=1.0), lambda e: 0.5)
m2 = LambdaLR(optim.SGD([p], lr=1.0), lambda e: 0.9 ** e)
state = m2.state_dict()
m2.load_state_dict(state)
print(m.get_last_lr(), state["lr_lambdas"], sorted(state))


class Mine(optim.Optimizer):
    def __init__(self, params, lr=0.1):
        super().__init__(params, {"lr": lr})

    @torch.no_grad()
    def step(self, closure=None):
        for g in self.param_groups:
            for q in g["params"]:
                self.state[q]["n"] = self.state[q].get("n", 0) + 1
                q -= g["lr"] * q.grad


q = torch.tensor([2.0], requires_grad=True)
mine = Mine([q])
s = ExponentialLR(mine, 0.5)
for i in range(3):
    mine.zero_grad()
    (q ** 2).sum().backward()
    mine.step()
    s.step()
print(mine, q, mine.state[q], mine.state_dict())
