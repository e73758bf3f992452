import torch
from torch import nn


class RunningNorm(nn.Module):
    def __init__(self, n, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        self.register_buffer("mean", torch.zeros(n))
        self.register_buffer("var", torch.ones(n))
        self.register_buffer("scratch", torch.zeros(1), persistent=False)
        self.gain = nn.Parameter(torch.ones(n))
        self.register_parameter("shift", None)

    def forward(self, x):
        if self.training:
            with torch.no_grad():
                self.mean += self.momentum * (x.mean(0) - self.mean)
                self.var += self.momentum * (x.var(0) - self.var)
                self.scratch += 1
        return (x - self.mean) / self.var.sqrt() * self.gain


class Noise(nn.Module):
    def __init__(self, sigma):
        super().__init__()
        self.sigma = sigma

    def forward(self, x):
        return x + self.sigma * torch.randn_like(x) if self.training else x

    def extra_repr(self):
        return f"sigma={self.sigma}"


torch.manual_seed(0)
m = RunningNorm(2)
print(m, [n for n, _ in m.named_parameters()], [n for n, _ in m.named_buffers()])
for _ in range(3):
    x = torch.randn(16, 2) * 2 + 5
    y = m(x)
    print(m.mean, m.var, y.mean().item() > 0)
print(list(m.state_dict()), m.scratch)
m.eval()
old = m.mean.clone()
m(x)
print(torch.equal(old, m.mean), m.training)

net = nn.Sequential(Noise(0.5), nn.Linear(2, 2), RunningNorm(2))
print(net)
print([m.training for m in net.modules()])
net.eval()
print([m.training for m in net.modules()], net(torch.ones(1, 2)).requires_grad)
net.train()
net[0].eval()
print([c.training for c in net.children()])

m2 = RunningNorm(2)
m2.load_state_dict(m.state_dict())
print(torch.equal(m2.mean, m.mean))
m2.double()
print(m2.mean.dtype, m2.gain.dtype, m2.float().gain.dtype)
m.weight = nn.Parameter(torch.zeros(3))
m.other = torch.zeros(3)
m.flag = True
print([n for n, p in m.named_parameters()], "other" in m.state_dict(), m.flag)
del m.weight
print(hasattr(m, "weight"), hasattr(m, "gain"))
for act in (lambda: setattr(m, "gain", torch.zeros(2)), lambda: m.nothing, lambda: m.register_buffer("gain", None)):
    try:
        act()
    except Exception as e:
        print(type(e).__name__, "|", e)
print(m.get_parameter("gain"), net.get_submodule("1"), dict(m.named_buffers()).keys())


class NoInit(nn.Module):
    def __init__(self):
        self.l = nn.Linear(1, 1)


class NoForward(nn.Module):
    pass


for f in (NoInit, lambda: NoForward()(1), lambda: nn.Sequential(nn.Linear(1, 1), torch.relu)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, "|", e)
