import torch
from torch import optim


def beale(p):
    x, y = p[0], p[1]
    return (1.5 - x + x * y) ** 2 + (2.25 - x + x * y ** 2) ** 2


makers = {
    "SGD": lambda p: optim.SGD(p, lr=0.01),
    "momentum": lambda p: optim.SGD(p, lr=0.01, momentum=0.9),
    "damped": lambda p: optim.SGD(p, lr=0.01, momentum=0.9, dampening=0.5),
    "nesterov": lambda p: optim.SGD(p, lr=0.01, momentum=0.9, nesterov=True),
    "decay": lambda p: optim.SGD(p, lr=0.01, weight_decay=0.1),
    "maximize": lambda p: optim.SGD(p, lr=0.001, maximize=True),
    "Adam": lambda p: optim.Adam(p, lr=0.05),
    "Adam wd": lambda p: optim.Adam(p, lr=0.05, betas=(0.8, 0.99), eps=1e-6, weight_decay=0.1),
    "AMSGrad": lambda p: optim.Adam(p, lr=0.05, amsgrad=True),
    "AdamW": lambda p: optim.AdamW(p, lr=0.05, weight_decay=0.1),
    "RMSprop": lambda p: optim.RMSprop(p, lr=0.02),
    "RMSprop c": lambda p: optim.RMSprop(p, lr=0.02, alpha=0.9, momentum=0.5, centered=True),
    "Adagrad": lambda p: optim.Adagrad(p, lr=0.3, lr_decay=0.01),
    "Adadelta": lambda p: optim.Adadelta(p, lr=1.0, rho=0.9),
    "Adamax": lambda p: optim.Adamax(p, lr=0.05),
    "NAdam": lambda p: optim.NAdam(p, lr=0.05),
    "LBFGS": lambda p: optim.LBFGS(p, lr=0.1, max_iter=3),
}
for name, make in makers.items():
    p = torch.tensor([1.0, 1.0], requires_grad=True)
    opt = make([p])
    track = []
    for i in range(20):
        def closure():
            opt.zero_grad()
            l = beale(p)
            l.backward()
            return l
        if name == "LBFGS":
            loss = opt.step(closure)
        else:
            loss = closure()
            opt.step()
        if i in (0, 1, 4, 19):
            track.append(f"{loss.item():.4f}")
    print(f"{name:10s}", *track, " p =", [round(v, 4) for v in p.tolist()])

# step with a closure for any optimizer
p = torch.tensor([3.0], requires_grad=True)
opt = optim.SGD([p], lr=0.25)


def c():
    opt.zero_grad()
    l = (p ** 2).sum()
    l.backward()
    return l


print([opt.step(c).item() for _ in range(4)], p)
for bad in (lambda: optim.SGD([p], lr=-1.0), lambda: optim.Adam([p], betas=(1.0, 0.9)), lambda: optim.SGD([p], lr=0.1, nesterov=True), lambda: optim.SGD([], lr=0.1), lambda: optim.SGD(p, lr=0.1), lambda: optim.SGD([p * 2], lr=0.1)):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, "|", e)
