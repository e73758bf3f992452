"""Linear and its kin."""
import math

import _tapedeck as _t

from .. import functional as F
from .. import init
from ..parameter import Parameter
from ._fresh import fresh
from .module import Module

__all__ = ['Identity', 'Linear', 'Bilinear']

_linear = _t.nn_linear


class Identity(Module):
    """Gives back what it is given."""

    def __init__(self, *args, **kwargs):
        super().__init__()

    def forward(self, input):
        return input


class Linear(Module):
    """x Wᵀ + b"""

    def __init__(self, in_features, out_features, bias=True, device=None, dtype=None):
        super().__init__()
        self.in_features = in_features
        self.out_features = out_features
        self.weight = Parameter(fresh((out_features, in_features), dtype))
        if bias:
            self.bias = Parameter(fresh((out_features,), dtype))
        else:
            self.register_parameter('bias', None)
        self.reset_parameters()

    def reset_parameters(self):
        init.kaiming_uniform_(self.weight, a=math.sqrt(5))
        if self.bias is not None:
            fan_in, _ = init._calculate_fan_in_and_fan_out(self.weight)
            bound = 1 / math.sqrt(fan_in) if fan_in > 0 else 0
            init.uniform_(self.bias, -bound, bound)

    def forward(self, input):
        held = self._parameters
        if 'weight' in held and 'bias' in held:  # sooner found than through __getattr__
            return _linear(input, held['weight'], held['bias'])
        return _linear(input, self.weight, self.bias)

    def extra_repr(self):
        return f'in_features={self.in_features}, out_features={self.out_features}, bias={self.bias is not None}'


class Bilinear(Module):
    """x1ᵀ W x2 + b"""

    def __init__(self, in1_features, in2_features, out_features, bias=True, device=None, dtype=None):
        super().__init__()
        if in1_features <= 0:
            raise ValueError(f'in1_features must be > 0, but got {in1_features}')
        self.in1_features, self.in2_features, self.out_features = in1_features, in2_features, out_features
        self.weight = Parameter(fresh((out_features, in1_features, in2_features), dtype))
        if bias:
            self.bias = Parameter(fresh((out_features,), dtype))
        else:
            self.register_parameter('bias', None)
        self.reset_parameters()

    def reset_parameters(self):
        bound = 1 / math.sqrt(self.weight.size(1))
        init.uniform_(self.weight, -bound, bound)
        if self.bias is not None:
            init.uniform_(self.bias, -bound, bound)

    def forward(self, input1, input2):
        return F.bilinear(input1, input2, self.weight, self.bias)

    def extra_repr(self):
        return (f'in1_features={self.in1_features}, in2_features={self.in2_features}, out_features={self.out_features}, '
                f'bias={self.bias is not None}')
