"""Activations as modules."""
import _tapedeck as _t

from .. import functional as F
from .. import init
from ..parameter import Parameter
from ._fresh import fresh
from .module import Module

__all__ = ['ReLU', 'ReLU6', 'Sigmoid', 'Tanh', 'Hardtanh', 'Hardsigmoid', 'Hardswish', 'SELU', 'CELU', 'ELU', 'LeakyReLU', 'LogSigmoid',
           'Softshrink', 'Hardshrink', 'Tanhshrink', 'Softsign', 'Mish', 'SiLU', 'GELU', 'Softplus', 'Threshold', 'GLU', 'PReLU', 'RReLU',
           'Softmax', 'Softmax2d', 'LogSoftmax', 'Softmin']


class _InPlace(Module):
    """An activation without numbers that may overwrite its input."""

    def __init__(self, inplace=False):
        super().__init__()
        self.inplace = inplace

    def extra_repr(self):
        return 'inplace=True' if self.inplace else ''


class ReLU(_InPlace):
    def forward(self, input):
        return _t.nn_relu_(input) if self.inplace else _t.nn_relu(input)


class Hardsigmoid(_InPlace):
    def forward(self, input):
        return F.hardsigmoid(input, self.inplace)

    def extra_repr(self):
        return ''


class Hardswish(Hardsigmoid):
    def forward(self, input):
        return F.hardswish(input, self.inplace)


class SELU(_InPlace):
    def forward(self, input):
        return F.selu(input, self.inplace)


class SiLU(_InPlace):
    def forward(self, input):
        return F.silu(input, self.inplace)


class Mish(_InPlace):
    def forward(self, input):
        return F.mish(input, self.inplace)


class Hardtanh(Module):
    def __init__(self, min_val=-1.0, max_val=1.0, inplace=False, min_value=None, max_value=None):
        super().__init__()
        self.min_val = min_val if min_value is None else min_value
        self.max_val = max_val if max_value is None else max_value
        self.inplace = inplace
        assert self.max_val > self.min_val

    def forward(self, input):
        return F.hardtanh(input, self.min_val, self.max_val, self.inplace)

    def extra_repr(self):
        return f'min_val={self.min_val}, max_val={self.max_val}' + (', inplace=True' if self.inplace else '')


class ReLU6(Hardtanh):
    def __init__(self, inplace=False):
        super().__init__(0.0, 6.0, inplace)

    def extra_repr(self):
        return 'inplace=True' if self.inplace else ''


class _Plain(Module):
    """An activation that is told nothing."""

    def __init__(self):
        super().__init__()


class Sigmoid(_Plain):
    def forward(self, input):
        return _t.nn_sigmoid(input)


class Tanh(_Plain):
    def forward(self, input):
        return _t.nn_tanh(input)


class LogSigmoid(_Plain):
    def forward(self, input):
        return _t.nn_logsigmoid(input)


class Tanhshrink(_Plain):
    def forward(self, input):
        return F.tanhshrink(input)


class Softsign(_Plain):
    def forward(self, input):
        return F.softsign(input)


class _Number(Module):
    """An activation of one number and a flag; subclasses name the number."""

    def __init__(self, value, inplace=False):
        super().__init__()
        setattr(self, self.told, value)
        self.inplace = inplace

    def extra_repr(self):
        return f'{self.told}={getattr(self, self.told)}' + (', inplace=True' if self.inplace else '')


class LeakyReLU(_Number):
    told = 'negative_slope'

    def __init__(self, negative_slope=0.01, inplace=False):
        super().__init__(negative_slope, inplace)

    def forward(self, input):
        return F.leaky_relu(input, self.negative_slope, self.inplace)


class ELU(_Number):
    told = 'alpha'

    def __init__(self, alpha=1.0, inplace=False):
        super().__init__(alpha, inplace)

    def forward(self, input):
        return F.elu(input, self.alpha, self.inplace)


class CELU(ELU):
    def forward(self, input):
        return F.celu(input, self.alpha, self.inplace)


class _Shrink(Module):
    def __init__(self, lambd=0.5):
        super().__init__()
        self.lambd = lambd

    def extra_repr(self):
        return str(self.lambd)


class Softshrink(_Shrink):
    def forward(self, input):
        return F.softshrink(input, self.lambd)


class Hardshrink(_Shrink):
    def forward(self, input):
        return F.hardshrink(input, self.lambd)


class GELU(Module):
    def __init__(self, approximate='none'):
        super().__init__()
        self.approximate = approximate

    def forward(self, input):
        return F.gelu(input, self.approximate)

    def extra_repr(self):
        return f'approximate={self.approximate!r}'


class Softplus(Module):
    def __init__(self, beta=1.0, threshold=20.0):
        super().__init__()
        self.beta, self.threshold = beta, threshold

    def forward(self, input):
        return F.softplus(input, self.beta, self.threshold)

    def extra_repr(self):
        return f'beta={self.beta}, threshold={self.threshold}'


class Threshold(Module):
    def __init__(self, threshold, value, inplace=False):
        super().__init__()
        self.threshold, self.value, self.inplace = threshold, value, inplace

    def forward(self, input):
        return F.threshold(input, self.threshold, self.value, self.inplace)

    def extra_repr(self):
        return f'threshold={self.threshold}, value={self.value}' + (', inplace=True' if self.inplace else '')


class RReLU(Module):
    def __init__(self, lower=1.0 / 8, upper=1.0 / 3, inplace=False):
        super().__init__()
        self.lower, self.upper, self.inplace = lower, upper, inplace

    def forward(self, input):
        return F.rrelu(input, self.lower, self.upper, self.training, self.inplace)

    def extra_repr(self):
        return f'lower={self.lower}, upper={self.upper}' + (', inplace=True' if self.inplace else '')


class PReLU(Module):
    """A leaky ReLU whose slope is learned."""

    def __init__(self, num_parameters=1, init=0.25, device=None, dtype=None):
        super().__init__()
        self.num_parameters = num_parameters
        self.init = init
        self.weight = Parameter(fresh((num_parameters,), dtype, init))

    def reset_parameters(self):
        init.constant_(self.weight, self.init)

    def forward(self, input):
        return F.prelu(input, self.weight)

    def extra_repr(self):
        return f'num_parameters={self.num_parameters}'


class _Along(Module):
    """An activation along a dimension."""

    def __init__(self, dim=None):
        super().__init__()
        self.dim = dim

    def extra_repr(self):
        return f'dim={self.dim}'


class GLU(_Along):
    def __init__(self, dim=-1):
        super().__init__(dim)

    def forward(self, input):
        return _t.nn_glu(input, self.dim)


class Softmax(_Along):
    def forward(self, input):
        return F.softmax(input, self.dim)


class LogSoftmax(_Along):
    def forward(self, input):
        return F.log_softmax(input, self.dim)


class Softmin(_Along):
    def forward(self, input):
        return F.softmin(input, self.dim)


class Softmax2d(Module):
    def forward(self, input):
        if input.dim() not in (3, 4):
            raise ValueError(f'Softmax2d: expected input to be 3D or 4D, got {input.dim()}D instead')
        return _t.nn_softmax(input, -3)
