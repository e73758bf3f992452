"""Parametrizations that are there already."""
from tapedeck_missing import missing

from ..modules.module import Module
from .parametrize import register_parametrization
from .spectral_norm import Power
from .weight_norm import _norm

__all__ = ['weight_norm', 'spectral_norm']


class _WeightNorm(Module):
    """A length times a direction."""

    def __init__(self, dim=0):
        super().__init__()
        self.dim = None if dim in (None, -1) else dim

    def forward(self, weight_g, weight_v):
        return weight_v * (weight_g / _norm(weight_v, self.dim))

    def right_inverse(self, weight):
        return _norm(weight, self.dim), weight


class _SpectralNorm(Module):
    """Divides by the greatest singular value, as power iteration finds it."""

    def __init__(self, weight, n_power_iterations=1, dim=0, eps=1e-12):
        super().__init__()
        self.power = Power(weight.ndim, dim, n_power_iterations, eps)
        self.one = weight.ndim == 1
        if not self.one:
            matrix = self.power.matrix(weight)
            u, v = self.power.start(matrix)
            self.register_buffer('_u', u)
            self.register_buffer('_v', v)
            self._iterate(matrix, 15)

    def _iterate(self, matrix, times):
        self._u, self._v = self.power.iterate(matrix, self._u, self._v, times)

    def forward(self, weight):
        if self.one:
            return self.power.normalized(weight)
        matrix = self.power.matrix(weight)
        if self.training:
            self._iterate(matrix, self.power.times)
        return weight / self.power.value(matrix, self._u, self._v)

    def right_inverse(self, value):
        return value


def weight_norm(module, name='weight', dim=0):
    """A weight of a length, original0, and a direction, original1."""
    return register_parametrization(module, name, _WeightNorm(dim), unsafe=True)


def spectral_norm(module, name='weight', n_power_iterations=1, eps=1e-12, dim=None):
    """A weight whose greatest singular value is about 1."""
    weight = getattr(module, name, None)
    if weight is None:
        raise ValueError(f"Module '{module}' has no parameter or buffer with name '{name}'")
    if dim is None:
        dim = 1 if type(module).__name__.startswith('ConvTranspose') else 0
    return register_parametrization(module, name, _SpectralNorm(weight, n_power_iterations, dim, eps))


__getattr__ = missing(__name__)
