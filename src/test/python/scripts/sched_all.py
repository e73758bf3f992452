import torch
from torch.optim import SGD
from torch.optim import lr_scheduler as S


def run(make, steps=12, momentum=0.0):
    p = torch.nn.Parameter(torch.zeros(1))
    opt = SGD([p], lr=0.1, momentum=momentum)
    sched = make(opt)
    lrs = []
    for _ in range(steps):
        lrs.append(opt.param_groups[0]["lr"])
        opt.step()
        sched.step()
    return sched, lrs


cases = {
    "StepLR": lambda o: S.StepLR(o, step_size=3, gamma=0.5),
    "MultiStepLR": lambda o: S.MultiStepLR(o, milestones=[2, 5, 9], gamma=0.1),
    "ExponentialLR": lambda o: S.ExponentialLR(o, gamma=0.9),
    "ConstantLR": lambda o: S.ConstantLR(o, factor=0.5, total_iters=4),
    "LinearLR": lambda o: S.LinearLR(o, start_factor=0.25, total_iters=4),
    "PolynomialLR": lambda o: S.PolynomialLR(o, total_iters=6, power=2.0),
    "CosineAnnealingLR": lambda o: S.CosineAnnealingLR(o, T_max=6, eta_min=0.01),
    "WarmRestarts": lambda o: S.CosineAnnealingWarmRestarts(o, T_0=3, T_mult=2),
    "LambdaLR": lambda o: S.LambdaLR(o, lr_lambda=lambda e: 1 / (1 + e)),
    "CyclicLR": lambda o: S.CyclicLR(o, base_lr=0.01, max_lr=0.1, step_size_up=3, cycle_momentum=False),
    "CyclicLR tri2": lambda o: S.CyclicLR(o, 0.01, 0.1, step_size_up=2, mode="triangular2", cycle_momentum=False),
    "OneCycleLR": lambda o: S.OneCycleLR(o, max_lr=0.5, total_steps=13, cycle_momentum=False),
    "SequentialLR": lambda o: S.SequentialLR(o, [S.LinearLR(o, 0.1, total_iters=3), S.ExponentialLR(o, 0.8)], milestones=[3]),
}
for name, make in cases.items():
    sched, lrs = run(make)
    print(f"{name:18s}", " ".join(f"{v:.5f}" for v in lrs), "last", [round(v, 6) for v in sched.get_last_lr()])

# momentum goes the other way
p = torch.nn.Parameter(torch.zeros(1))
opt = SGD([p], lr=0.1, momentum=0.9)
one = S.OneCycleLR(opt, max_lr=1.0, epochs=2, steps_per_epoch=4)
for i in range(8):
    print(i, f"{opt.param_groups[0]['lr']:.4f} {opt.param_groups[0]['momentum']:.4f}")
    opt.step()
    if i < 7:
        one.step()

# plateau
opt = SGD([{"params": [p]}, {"params": [torch.nn.Parameter(torch.ones(1))], "lr": 0.01}], lr=0.1)
pl = S.ReduceLROnPlateau(opt, mode="min", factor=0.1, patience=1, threshold=1e-3)
for loss in [1.0, 0.9, 0.9, 0.9, 0.9, 0.5, 0.6, 0.6, 0.6]:
    pl.step(loss)
    print(loss, [f"{g['lr']:.6f}" for g in opt.param_groups], pl.num_bad_epochs)

sched, _ = run(cases["StepLR"], 4)
print({k: v for k, v in sched.state_dict().items() if k in ("step_size", "gamma", "last_epoch", "base_lrs")})
