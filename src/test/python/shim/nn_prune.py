"""Pruning: masks on parameters, one after another, over several modules, made permanent."""
import torch
from torch import nn
import torch.nn.utils.prune as prune

torch.manual_seed(3)
layer = nn.Linear(4, 3)
prune.random_unstructured(layer, 'weight', amount=0.5)
print(layer, [name for name, _ in layer.named_parameters()], [name for name, _ in layer.named_buffers()])
print(layer.weight_mask, layer.weight)
prune.ln_structured(layer, 'weight', amount=1, n=2, dim=0)
prune.l1_unstructured(layer, 'bias', amount=1)
print(layer.weight_mask, layer.bias)
hook = [each for each in layer._forward_pre_hooks.values() if each._tensor_name == 'weight'][0]
print(type(hook).__name__, [type(each).__name__ for each in hook], len(hook))
layer(torch.ones(2, 4)).sum().backward()
print(layer.weight_orig.grad, prune.is_pruned(layer), sorted(layer.state_dict()))
torch.optim.SGD(layer.parameters(), lr=0.5).step()
print(layer(torch.ones(1, 4)), layer.weight)
prune.remove(layer, 'weight')
print(layer.weight, list(layer.state_dict()))
net = nn.Sequential(nn.Conv2d(1, 3, 2), nn.Flatten(), nn.Linear(12, 2))
prune.global_unstructured([(net[0], 'weight'), (net[2], 'weight')], pruning_method=prune.L1Unstructured, amount=0.25)
print([int((net[i].weight == 0).sum()) for i in (0, 2)], net(torch.ones(1, 1, 3, 3)))
prune.random_structured(net[2], 'weight', amount=1, dim=1)
print(net[2].weight_mask)


class EveryOther(prune.BasePruningMethod):
    def compute_mask(self, t, default_mask):
        mask = default_mask.clone()
        mask.view(-1)[1::2] = 0
        return mask


EveryOther.apply(net[0], 'bias')
print(net[0].bias)
prune.custom_from_mask(net[2], 'bias', mask=torch.tensor([0, 1]))
print(net[2].bias)
for wrong in (lambda: prune.remove(net[1], 'weight'), lambda: prune.l1_unstructured(layer, 'weight', amount=1.5),
              lambda: prune.l1_unstructured(nn.Linear(1, 2), 'weight', amount=9)):
    try:
        wrong()
    except ValueError as e:
        print(e)
