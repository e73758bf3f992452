"""Weights divided by their greatest singular value."""
import _tapedeck as _t

from .. import functional as F
from ..._grad_mode import no_grad
from ..parameter import Parameter


class Power:
    """Power iteration on a weight that is seen as a matrix whose rows are its dimension dim."""

    def __init__(self, ndim, dim, times, eps):
        if times <= 0:
            raise ValueError(f'Expected n_power_iterations to be positive, but got n_power_iterations={times}')
        self.dim, self.times, self.eps = dim % ndim, times, eps

    def matrix(self, weight):
        if self.dim != 0:
            weight = weight.permute(self.dim, *(d for d in range(weight.dim()) if d != self.dim))
        return weight.flatten(1) if weight.dim() > 1 else weight

    def normalized(self, vector):
        return F.normalize(vector, dim=0, eps=self.eps)

    def start(self, matrix):
        """Random vectors."""
        with no_grad():
            height, width = matrix.shape
            u = self.normalized(matrix.new_empty(height).normal_(0, 1))
            return u, self.normalized(matrix.new_empty(width).normal_(0, 1))

    def iterate(self, matrix, u, v, times):
        with no_grad():
            for _ in range(times):
                u = self.normalized(matrix.mv(v))
                v = self.normalized(matrix.t().mv(u))
        return u, v

    def value(self, matrix, u, v):
        """The greatest singular value."""
        return u.dot(matrix.mv(v))


class _SpectralNorm:
    """Makes the weight anew before each forward."""

    def __init__(self, name, power):
        self.name, self.power = name, power

    def weight(self, module, iterate):
        weight = getattr(module, self.name + '_orig')
        matrix = self.power.matrix(weight)
        u, v = getattr(module, self.name + '_u'), getattr(module, self.name + '_v')
        if iterate:
            with no_grad():
                for _ in range(self.power.times):
                    v = self.power.normalized(matrix.t().mv(u))
                    u = self.power.normalized(matrix.mv(v))
            setattr(module, self.name + '_u', u)
            setattr(module, self.name + '_v', v)
        return weight / self.power.value(matrix, u, v)

    def __call__(self, module, inputs):
        module.__dict__[self.name] = self.weight(module, module.training)


def spectral_norm(module, name='weight', n_power_iterations=1, eps=1e-12, dim=None):
    """Divides a weight by its greatest singular value before each forward; the parameter is name_orig."""
    if name + '_orig' in module._parameters:
        raise RuntimeError(f'Cannot register two spectral_norm hooks on the same parameter {name}')
    if dim is None:
        dim = 1 if type(module).__name__.startswith('ConvTranspose') else 0
    weight = module._parameters[name]
    power = Power(weight.dim(), dim, n_power_iterations, eps)
    u, v = power.start(power.matrix(weight))
    delattr(module, name)
    module.register_parameter(name + '_orig', weight)
    module.__dict__[name] = _t.detach(weight)
    module.register_buffer(name + '_u', u)
    module.register_buffer(name + '_v', v)
    made = _SpectralNorm(name, power)
    module.__dict__.setdefault('_spectral_norms', {})[name] = (made, module.register_forward_pre_hook(made))
    return module


def remove_spectral_norm(module, name='weight'):
    """Makes the weight a parameter again, as it is."""
    if name not in module.__dict__.get('_spectral_norms', {}):
        raise ValueError(f"spectral_norm of '{name}' not found in {module}")
    made, handle = module._spectral_norms.pop(name)
    handle.remove()
    with no_grad():
        weight = made.weight(module, False)
    del module.__dict__[name]
    for ending in ('_u', '_v', '_orig'):
        delattr(module, name + ending)
    module.register_parameter(name, Parameter(_t.detach(weight)))
    return module
