"""Modules: what they hold, give away and refuse."""
import copy
import warnings

import torch
import torch.nn as nn
import torch.nn.functional as F

warnings.simplefilter("ignore")
torch.manual_seed(0)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.a, self.bn, self.act = nn.Linear(3, 4), nn.BatchNorm1d(4), nn.ReLU(inplace=True)
        self.l = nn.ModuleList([nn.Linear(4, 4) for _ in range(2)])
        self.register_buffer("k", torch.ones(2))
        self.drop = nn.Dropout(0.3)

    def forward(self, x):
        x = self.act(self.bn(self.a(x)))
        for layer in self.l:
            x = self.drop(F.gelu(layer(x)))
        return x


n = Net()
print(n, list(n.state_dict()), [k for k, _ in n.named_modules()])
y = n(torch.randn(5, 3))
print(y)
y.sum().backward()
print(n.a.weight.grad)
print(n.load_state_dict(n.state_dict()))
for bad in ({}, n.l.state_dict(), {**n.state_dict(), "zz": torch.ones(1)}, {**n.state_dict(), "k": torch.ones(3)}):
    try:
        n.load_state_dict(bad)
    except RuntimeError as e:
        print(e)
print(n.load_state_dict({}, strict=False))
m = copy.deepcopy(n)
print(m.a.weight is n.a.weight, m.a.weight.grad, isinstance(m.a.weight, nn.Parameter), m.a.weight.requires_grad)
n.eval()
print(n.training, n.l[1].training)
n.zero_grad()
print(n.a.weight.grad, sum(p.numel() for p in n.parameters()), type(n.parameters()).__name__)
h = n.a.register_forward_hook(lambda mod, i, o: print("after", o.shape))
b = n.a.register_full_backward_hook(lambda mod, i, o: print("backward", i[0].shape, o[0].shape))
pre = n.a.register_forward_pre_hook(lambda mod, i: (i[0] * 0,))
x = torch.randn(2, 3, requires_grad=True)
n(x).sum().backward()
for each in (h, b, pre):
    each.remove()
print(x.grad, n(torch.zeros(2, 3)).shape)
n.double()
print(n.a.weight.dtype, n.bn.num_batches_tracked.dtype, n.float().k.dtype)


class NoInit(nn.Module):
    def __init__(self):
        self.l = nn.Linear(1, 1)


class NoForward(nn.Module):
    pass


class Early(nn.Module):
    def __init__(self):
        self.w = nn.Parameter(torch.ones(1))


for f in (NoInit, Early, lambda: NoForward()(1), lambda: nn.Sequential(nn.Linear(1, 1), torch.relu), lambda: nn.Sequential(nn.ReLU),
          lambda: nn.Sequential(F.relu, 3), lambda: n.nothing, lambda: setattr(n, "a", 3), lambda: setattr(n, "k", 3),
          lambda: n.register_buffer("k", None), lambda: n.register_parameter("x.y", None), lambda: nn.Linear(2, 3, foo=1),
          lambda: n.get_submodule("l.5"), lambda: n.get_parameter("k"), lambda: n.get_parameter("a.bias2"), lambda: nn.Module(3),
          lambda: nn.Module(x=3), lambda: n.register_parameter("p", torch.ones(2)), lambda: n.load_state_dict([]), lambda: n.to(torch.int64),
          lambda: n.train("yes"), lambda: n.add_module("z", 3), lambda: nn.ModuleList([nn.ReLU()])[2],
          lambda: setattr(n.a, "weight", torch.ones(2)), lambda: nn.Parameter([1.0]), lambda: nn.Linear(3, 2)(torch.ones(2, 4)),
          lambda: nn.Linear(3, 2)(torch.ones(2, 3).double()), lambda: nn.Linear(3, 2)(torch.ones(2, 3).long())):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, "|", e)
print(n.get_submodule("l.1"), n.get_parameter("a.bias").shape, n.get_submodule("") is n)
tied = nn.Sequential(nn.Linear(2, 2, bias=False), nn.Linear(2, 2, bias=False))
tied[1].weight = tied[0].weight
print(len(list(tied.parameters())), list(tied.state_dict()), [k for k, _ in tied.named_parameters(remove_duplicate=False)])
both = copy.deepcopy(tied)
print(both[0].weight is both[1].weight)
d = nn.ParameterDict({"a": nn.Parameter(torch.zeros(2)), "b": torch.ones(1, 2)})
print(d, "a" in d, list(d.keys()), nn.ParameterList([torch.zeros(2), 3]))
print(nn.Parameter(torch.ones(2)), repr(nn.Parameter(torch.ones(1), requires_grad=False)))
v = nn.utils.parameters_to_vector(tied.parameters())
nn.utils.vector_to_parameters(v * 0 + 2, tied.parameters())
print(v.shape, tied[1].weight)
