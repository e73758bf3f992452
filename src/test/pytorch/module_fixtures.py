"""Writes src/test/resources/pytorch/modules.json: names in modules, and what loading a state leaves and says.

Run by hand from the project's folder, with Debian's python3-torch (2.6):
    python3 src/test/pytorch/module_fixtures.py
The build and its tests never need it. ModuleStateTest has the same networks and loads under the same names.
"""
import json

import torch
from torch import nn

torch.set_default_dtype(torch.float64)


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(nn.Linear(3, 2), nn.BatchNorm1d(2), nn.ReLU())
        self.scale = nn.Parameter(torch.tensor(0.5))
        self.head = nn.Linear(2, 1)


class Twins(nn.Module):
    """Two parts with a normalisation in common, and a parameter under two names."""

    def __init__(self):
        super().__init__()
        norm = nn.BatchNorm1d(2)
        self.left = nn.Sequential(nn.Linear(2, 2, bias=False), norm)
        self.right = nn.Sequential(norm, nn.Linear(2, 1, bias=False))
        self.a = nn.Parameter(torch.zeros(2))
        self.b = self.a


def again():
    layer = nn.Linear(2, 2)
    return nn.Sequential(layer, nn.Tanh(), layer)


NETWORKS = {"plain": Network, "twins": Twins, "the same layer again": again}


def numbered(state, start=1.0):
    """Every element another number."""
    result = {}
    for name, t in state.items():
        result[name] = torch.arange(start, start + t.numel()).reshape(t.shape)
        start += t.numel()
    return result


def without(*names):
    return lambda state: {k: v for k, v in state.items() if k not in names}


def plus(**more):
    return lambda state: state | {k.replace("__", "."): v for k, v in more.items()}


def all_wrong(state):
    state = without("features.0.bias", "head.weight")(state)
    return plus(features__0__weight=torch.zeros(2, 2), tail__weight=torch.zeros(1), head__bias=torch.zeros(3),
                features__9__bias=torch.zeros(1), features__1__gamma=torch.zeros(2), top=torch.zeros(()))(state)


LOADS = {
    "all of it": ("plain", lambda s: s),
    "turned round": ("plain", lambda s: dict(reversed(s.items()))),
    "a name missing": ("plain", without("head.bias")),
    "names missing in two modules": ("plain", without("head.bias", "features.0.weight", "features.1.running_var")),
    "a name too many": ("plain", plus(scales=torch.zeros(2))),
    "names too many in several modules": ("plain", plus(tail__weight=torch.zeros(1), features__0__gamma=torch.zeros(1),
                                                        features__7__weight=torch.zeros(1))),
    "another size": ("plain", plus(features__0__weight=torch.zeros(3, 2))),
    "all of it wrong": ("plain", all_wrong),
    "nothing": ("plain", lambda s: {}),
    "one number for one": ("plain", plus(scale=torch.tensor([7.0]))),
    "several numbers for one": ("plain", plus(scale=torch.tensor([8.0, 9.0]))),
    "one number in two dimensions": ("plain", plus(scale=torch.tensor([[8.0]]))),
    "no count of batches": ("plain", without("features.1.num_batches_tracked")),
    "what is shared, under each name": ("twins", lambda s: s),
    "what is shared, under one name": ("twins", without("right.0.weight", "b")),
    "the same layer under each name": ("the same layer again", lambda s: s),
    "the same layer under its first name": ("the same layer again", without("2.weight", "2.bias")),
}


def tensors(state):
    return {k: {"shape": list(v.shape), "data": v.double().flatten().tolist()} for k, v in state.items()}


def load(name, network, edit):
    module = NETWORKS[network]()
    module.load_state_dict(numbered(module.state_dict(), 100.0))
    state = edit(numbered(module.state_dict()))
    given = tensors(state)
    try:
        module.load_state_dict(state)
        error = None
    except RuntimeError as refused:
        error = str(refused)
    return {"load": name, "network": network, "state": given, "error": error, "after": tensors(module.state_dict())}


def names(name, module):
    return {"network": name, "state": list(module.state_dict()), "parameters": [n for n, _ in module.named_parameters()],
            "buffers": [n for n, _ in module.named_buffers()], "modules": [n for n, _ in module.named_modules()]}


def counted():
    """How often a BatchNorm1d has counted after each of: a batch, a batch in evaluation, one that fails, a batch."""
    norm, counts = nn.BatchNorm1d(2), []
    for mode, rows in ((True, 3), (False, 3), (True, 1), (True, 4)):
        norm.train(mode)
        try:
            norm(torch.ones(rows, 2))
        except ValueError:
            pass
        counts.append(norm.num_batches_tracked.item())
    return counts


written = {"names": [names(n, make()) for n, make in NETWORKS.items()],
           "loads": [load(n, *what) for n, what in LOADS.items()], "counted": counted()}
with open("src/test/resources/pytorch/modules.json", "w") as f:
    f.write("{" + ",\n".join(json.dumps(k) + ": [\n" + ",\n".join(json.dumps(e) for e in v) + "]"
                             for k, v in written.items()) + "}\n")
print(len(written["loads"]), "loads", [x["error"] for x in written["loads"]], counted())
