"""Parametrizations: weights that are functions of others, cached, set, removed; weight and spectral norms."""
import torch
from torch import nn
from torch.functional import norm
from torch.nn.utils import parametrize, parametrizations, spectral_norm, remove_spectral_norm

torch.manual_seed(4)


class Symmetric(nn.Module):
    def forward(self, x):
        return x.triu() + x.triu(1).T

    def right_inverse(self, x):
        return x.triu()


class Loud(nn.Module):
    def forward(self, x):
        print('computed')
        return 2 * x


layer = nn.Linear(3, 3)
parametrize.register_parametrization(layer, 'weight', Symmetric())
print(layer, parametrize.is_parametrized(layer), parametrize.is_parametrized(layer, 'bias'), isinstance(layer, nn.Linear))
print(layer.weight, list(dict(layer.named_parameters())), layer.parametrizations.weight.original)
layer(torch.ones(2, 3)).sum().backward()
print(layer.parametrizations.weight.original.grad, parametrize.type_before_parametrizations(layer).__name__)
parametrize.register_parametrization(layer, 'weight', Loud())
with parametrize.cached():
    print(layer.weight.sum(), (layer.weight ** 2).sum())
print(layer.parametrizations.weight[1], len(layer.parametrizations.weight))
try:
    layer.weight = torch.ones(3, 3)
except RuntimeError as e:
    print(e)
parametrize.remove_parametrizations(layer, 'weight')
print(layer, layer.weight)
layer = nn.Linear(2, 2)
parametrize.register_parametrization(layer, 'weight', Symmetric())
layer.weight = torch.tensor([[1., 2.], [2., 5.]])
print(layer.weight, layer(torch.ones(1, 2)), list(layer.state_dict()))
try:
    parametrize.register_parametrization(layer, 'nothing', Symmetric())
except ValueError as e:
    print(e)
layer = parametrizations.weight_norm(nn.Linear(3, 2))
print(layer, [tuple(p.shape) for p in layer.parameters()], norm(layer.parametrizations.weight.original0))
layer(torch.ones(1, 3)).sum().backward()
print(layer.parametrizations.weight.original0.grad)
layer = parametrizations.spectral_norm(nn.Linear(3, 2))
print(layer(torch.ones(1, 3)), torch.linalg.matrix_norm(layer.weight.detach(), 2).item() < 1.2)
layer = spectral_norm(nn.Conv2d(1, 2, 2))
print(layer, list(layer.state_dict()), layer(torch.ones(1, 1, 2, 2)).flatten())
print(remove_spectral_norm(layer.eval()).weight.shape, list(layer.state_dict()))
