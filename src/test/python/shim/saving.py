import copy
import io
import pickle
from collections import OrderedDict
import torch
from torch import nn


def again(value, **how):
    buffer = io.BytesIO()
    torch.save(value, buffer)
    buffer.seek(0)
    return torch.load(buffer, **how)


print(again({"a": torch.arange(3), "b": [torch.tensor(1.5, dtype=torch.float64), None, "x", 2, (True, 1.5)]}))
print(again(OrderedDict(w=torch.ones(2, 2, dtype=torch.bool))), again(torch.Size([2, 3])), again(torch.float64))
p = again(nn.Parameter(torch.ones(2)))
print(p, type(p).__name__, p.requires_grad, again(torch.ones(2, requires_grad=True)))
net = nn.Sequential(nn.Linear(2, 3), nn.BatchNorm1d(3), nn.Dropout(0.1))
sd = again(net.state_dict())
print(type(sd).__name__, list(sd), net.load_state_dict(sd))
opt = torch.optim.Adam(net.parameters(), lr=0.5)
net(torch.ones(4, 2)).sum().backward()
opt.step()
o2 = torch.optim.Adam(net.parameters())
o2.load_state_dict(again(opt.state_dict()))
print(o2.param_groups[0]["lr"], o2.state_dict()["state"][0]["step"], torch.equal(o2.state[net[0].weight]["exp_avg"], opt.state[net[0].weight]["exp_avg"]))


class Thing:
    def __init__(self):
        self.t = torch.ones(1)


for f in (lambda: again(Thing()), lambda: again(nn.Linear(1, 1)), lambda: torch.load("nothing.pt"), lambda: torch.save(1, 5), lambda: torch.load(io.BytesIO())):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, "|", str(e)[-260:])
print(again(Thing(), weights_only=False).t, again(nn.Linear(2, 1), weights_only=False))
w = torch.tensor([1.0, 2.0], requires_grad=True)
(w * 2).sum().backward()
c = copy.deepcopy(w)
print(c, c.grad, c is w, c.is_leaf)
try:
    copy.deepcopy(w * 2)
except RuntimeError as e:
    print(e)
shared = [torch.zeros(1)] * 2
d = copy.deepcopy(shared)
print(d[0] is d[1], d[0] is shared[0])
n2 = copy.deepcopy(net)
with torch.no_grad():
    net[0].weight.zero_()
print(n2[0].weight.abs().sum() > 0, torch.equal(n2[1].running_mean, net[1].running_mean), n2[0].weight.grad is not None)
print(pickle.loads(pickle.dumps(torch.tensor([[1, 2], [3, 4]]))), copy.copy(w))
g = torch.Generator().manual_seed(3)
