import torch
import torch.nn as nn
from collections import OrderedDict


class Highway(nn.Module):
    def __init__(self, n, depth, act="relu"):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(n, n) for _ in range(depth)])
        self.acts = nn.ModuleDict({"relu": nn.ReLU(), "tanh": nn.Tanh()})
        self.act = act
        self.scales = nn.ParameterList([nn.Parameter(torch.tensor(1.0 / (i + 1))) for i in range(depth)])

    def forward(self, x):
        for s, layer in zip(self.scales, self.layers):
            x = x + s * self.acts[self.act](layer(x))
        return x


torch.manual_seed(0)
h = Highway(3, 2)
print(h)
x = torch.tensor([[1.0, -1.0, 0.5]])
print(h(x))
h.act = "tanh"
out = h(x)
print(out)
out.sum().backward()
print([n for n, _ in h.named_parameters()])
print([s.grad for s in h.scales])

seq = nn.Sequential(OrderedDict([("fc1", nn.Linear(2, 3)), ("act", nn.ReLU()), ("fc2", nn.Linear(3, 1))]))
print(seq)
print(seq.fc1, seq[0] is seq.fc1, len(seq), seq[-1], seq[:2])
seq.append(nn.Sigmoid())
print(seq(torch.zeros(1, 2)).shape, [type(m).__name__ for m in seq])
seq[3] = nn.Tanh()
seq.add_module("last", nn.Identity())
del seq[0]
print(seq)

ml = nn.ModuleList()
for a, b in [(2, 4), (4, 4), (4, 1)]:
    ml.append(nn.Linear(a, b))
ml.extend([nn.ReLU()])
ml.insert(1, nn.Dropout(0.1))
print(len(ml), ml[1], ml[-1], ml[:2])
print(isinstance(ml, nn.Module), sum(1 for _ in ml.parameters()))

md = nn.ModuleDict([["a", nn.Linear(1, 1)], ["b", nn.Linear(1, 2)]])
md["c"] = nn.ReLU()
print(list(md.keys()), "b" in md, len(md), [k for k, v in md.items() if isinstance(v, nn.Linear)], md.pop("a"))

net = nn.Sequential(nn.Sequential(nn.Linear(1, 2), nn.ReLU()), nn.Linear(2, 1))
for name, m in net.named_modules():
    print(repr(name), type(m).__name__)
print([n for n, _ in net.named_children()], [tuple(p.shape) for p in net.parameters()], list(net.state_dict().keys()))
net.apply(lambda m: nn.init.constant_(m.weight, 0.5) if isinstance(m, nn.Linear) else None)
print(net[0][0].weight, net[1].weight)


class Plain(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = [nn.Linear(2, 2)]  # a plain list is not registered


print(list(Plain().parameters()))
try:
    torch.optim.SGD(Plain().parameters(), lr=0.1)
except ValueError as e:
    print(e)
