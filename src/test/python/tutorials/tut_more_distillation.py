# Knowledge distillation: a small student learns from the soft labels of a larger teacher
import copy
import math
import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.optim.lr_scheduler import CosineAnnealingLR

torch.manual_seed(7)
N = 300
r = torch.rand(N) * 2
angle = torch.rand(N) * 2 * math.pi
X = torch.stack((r * torch.cos(angle), r * torch.sin(angle)), dim=-1)
y = ((r > 0.7).long() + (r > 1.4).long())
print(X.shape, y.bincount().tolist())
Xtr, Xte = X.split([200, 100])
ytr, yte = y.split([200, 100])


def mlp(*sizes, activation=nn.Tanh):
    layers = []
    for i, (a, b) in enumerate(zip(sizes, sizes[1:])):
        layers.append(nn.Linear(a, b))
        if i < len(sizes) - 2:
            layers += [activation()]
    return nn.Sequential(*layers)


@torch.no_grad()
def accuracy(model):
    model.eval()
    return (model(Xte).argmax(-1) == yte).sum().item() / yte.numel()


def fit(model, loss_fn, epochs, lr):
    opt = torch.optim.AdamW(model.parameters(), lr=lr)
    sched = CosineAnnealingLR(opt, T_max=epochs)
    best, best_state = -1, None
    for _ in range(epochs):
        model.train()
        loss = loss_fn(model(Xtr))
        opt.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 5.0)
        opt.step()
        sched.step()
        acc = accuracy(model)
        if acc > best:
            best, best_state = acc, copy.deepcopy(model.state_dict())
    model.load_state_dict(best_state)
    return loss.item(), sched.get_last_lr()


teacher = mlp(2, 32, 32, 3)
print("teacher", ["%.4f" % v if isinstance(v, float) else v for v in fit(teacher, lambda out: F.cross_entropy(out, ytr), 150, 0.02)])
print("accuracy", accuracy(teacher))
T, alpha = 3.0, 0.7
with torch.no_grad():
    soft = F.softmax(teacher(Xtr) / T, dim=1)
print("entropy of soft labels %.3f" % -(soft * soft.log()).sum(1).mean())


def distill(out):
    hard = F.cross_entropy(out, ytr)
    kd = F.kl_div(F.log_softmax(out / T, dim=1), soft, reduction="batchmean") * T * T
    return alpha * kd + (1 - alpha) * hard


student = mlp(2, 6, 3)
loss, _ = fit(student, distill, 150, 0.05)
print(f"student {loss:.4f} accuracy {accuracy(student):.2f}")
print({k: tuple(v.shape) for k, v in student.state_dict().items()})
print(sum(p.numel() for p in teacher.parameters()) // sum(p.numel() for p in student.parameters()), "times smaller")
