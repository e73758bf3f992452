"""Convolutions as modules."""
import math
import types

import _tapedeck as _t

from .. import functional as F
from .. import init
from ..parameter import Parameter
from ._fresh import fresh
from .module import Module

__all__ = ['Conv1d', 'Conv2d', 'Conv3d', 'ConvTranspose1d', 'ConvTranspose2d', 'ConvTranspose3d']


def tuple_of(value, n):
    """One number for each dimension."""
    return (value,) * n if not isinstance(value, (tuple, list)) else tuple(value)


class _ConvNd(Module):
    """What convolutions are made of: weight, bias, and how the weight slides."""
    n = 2
    transposed = False

    def __init_subclass__(cls):
        """Each class has an __init__ that errors call by its name."""
        init = cls.__init__
        if '__init__' not in cls.__dict__ and init is not _ConvNd.__init__:
            cls.__init__ = types.FunctionType(init.__code__, init.__globals__, '__init__', init.__defaults__, init.__closure__)
            cls.__init__.__qualname__ = cls.__name__ + '.__init__'

    def __init__(self, in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias, padding_mode, output_padding, dtype):
        super().__init__()
        if groups <= 0:
            raise ValueError('groups must be a positive integer')
        if in_channels % groups:
            raise ValueError('in_channels must be divisible by groups')
        if out_channels % groups:
            raise ValueError('out_channels must be divisible by groups')
        if isinstance(padding, str):
            if padding not in ('same', 'valid'):
                raise ValueError(f"Invalid padding string {padding!r}, should be one of {{'same', 'valid'}}")
            if padding == 'same' and any(s != 1 for s in tuple_of(stride, self.n)):
                raise ValueError("padding='same' is not supported for strided convolutions")
        modes = ('zeros', 'reflect', 'replicate', 'circular')
        if padding_mode not in modes:
            raise ValueError(f"padding_mode must be one of {set(modes)}, but got padding_mode='{padding_mode}'")
        n = self.n
        self.in_channels, self.out_channels = in_channels, out_channels
        self.kernel_size, self.stride = tuple_of(kernel_size, n), tuple_of(stride, n)
        self.padding = padding if isinstance(padding, str) else tuple_of(padding, n)
        self.dilation, self.output_padding = tuple_of(dilation, n), tuple_of(output_padding, n)
        self.groups, self.padding_mode = groups, padding_mode
        first, second = (in_channels, out_channels // groups) if self.transposed else (out_channels, in_channels // groups)
        self.weight = Parameter(fresh((first, second, *self.kernel_size), dtype))
        if bias:
            self.bias = Parameter(fresh((out_channels,), dtype))
        else:
            self.register_parameter('bias', None)
        self.reset_parameters()

    def reset_parameters(self):
        init.kaiming_uniform_(self.weight, a=math.sqrt(5))
        if self.bias is not None:
            fan_in, _ = init._calculate_fan_in_and_fan_out(self.weight)
            if fan_in != 0:
                bound = 1 / math.sqrt(fan_in)
                init.uniform_(self.bias, -bound, bound)

    def _sides(self):
        """The padding of each side, the last dimension first, for a padding that is not of zeros."""
        sides = []
        for d in reversed(range(self.n)):
            if self.padding == 'same':
                total = self.dilation[d] * (self.kernel_size[d] - 1)
                sides += [total // 2, total - total // 2]
            else:
                sides += [self.padding[d]] * 2 if self.padding != 'valid' else [0, 0]
        return sides

    def forward(self, input):
        padding = self.padding
        if self.padding_mode != 'zeros':
            input, padding = F.pad(input, self._sides(), mode=self.padding_mode), 0
        return self.call(input, self.weight, self.bias, self.stride, padding, self.dilation, self.groups)

    def extra_repr(self):
        text = f'{self.in_channels}, {self.out_channels}, kernel_size={self.kernel_size}, stride={self.stride}'
        if self.padding != (0,) * self.n:
            text += f', padding={self.padding}'
        if self.dilation != (1,) * self.n:
            text += f', dilation={self.dilation}'
        if self.output_padding != (0,) * self.n:
            text += f', output_padding={self.output_padding}'
        if self.groups != 1:
            text += f', groups={self.groups}'
        if self.bias is None:
            text += ', bias=False'
        if self.padding_mode != 'zeros':
            text += f', padding_mode={self.padding_mode}'
        return text


class _Conv(_ConvNd):
    def __init__(self, in_channels, out_channels, kernel_size, stride=1, padding=0, dilation=1, groups=1, bias=True,
                 padding_mode='zeros', device=None, dtype=None):
        super().__init__(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias, padding_mode, 0, dtype)


class Conv1d(_Conv):
    n = 1
    call = staticmethod(F.conv1d)


class Conv2d(_Conv):
    n = 2
    call = staticmethod(F.conv2d)

    def forward(self, input):
        if self.padding_mode == 'zeros' and self.padding.__class__ is tuple and input.dim() == 4:
            return _t.nn_conv(input, self.weight, self.bias, self.stride, self.padding, self.dilation, self.groups)
        return super().forward(input)


class Conv3d(_Conv):
    n = 3
    call = staticmethod(F.conv3d)


class _Transpose(_ConvNd):
    transposed = True

    def __init__(self, in_channels, out_channels, kernel_size, stride=1, padding=0, output_padding=0, groups=1, bias=True, dilation=1,
                 padding_mode='zeros', device=None, dtype=None):
        if padding_mode != 'zeros':
            raise ValueError(f'Only "zeros" padding mode is supported for {type(self).__name__}')
        super().__init__(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias, padding_mode, output_padding, dtype)

    def _more(self, input, output_size):
        """What must be added so that the output has a size."""
        if output_size is None:
            return self.output_padding
        n = self.n
        size = tuple(output_size)
        if len(size) not in (n, input.dim()):
            raise ValueError(f'ConvTranspose{n}D: for {input.dim()}D input, output_size must have {n} or {input.dim()} elements (got {len(size)})')
        size = size[-n:]
        least = [(input.size(d - n) - 1) * self.stride[d] - 2 * self.padding[d] + self.dilation[d] * (self.kernel_size[d] - 1) + 1
                 for d in range(n)]
        most = [low + self.stride[d] - 1 for d, low in enumerate(least)]
        if any(not low <= each <= high for each, low, high in zip(size, least, most)):
            raise ValueError(f'requested an output size of {list(size)}, but valid sizes range from {least} to {most} '
                             f'(for an input of {input.size()[2:]})')
        return tuple(each - low for each, low in zip(size, least))

    def forward(self, input, output_size=None):
        return self.call(input, self.weight, self.bias, self.stride, self.padding, self._more(input, output_size), self.groups, self.dilation)


class ConvTranspose1d(_Transpose):
    n = 1
    call = staticmethod(F.conv_transpose1d)


class ConvTranspose2d(_Transpose):
    n = 2
    call = staticmethod(F.conv_transpose2d)


class ConvTranspose3d(_Transpose):
    n = 3
    call = staticmethod(F.conv_transpose3d)
