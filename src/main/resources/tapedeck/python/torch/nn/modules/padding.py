"""Paddings as modules."""
from .. import functional as F
from .conv import tuple_of
from .module import Module

__all__ = [f'{kind}{n}d' for kind in ('ConstantPad', 'ZeroPad', 'ReflectionPad', 'ReplicationPad', 'CircularPad') for n in (1, 2, 3)]


class _Pad(Module):
    n, mode = 2, 'constant'

    def __init__(self, padding):
        super().__init__()
        self.padding = tuple_of(padding, 2 * self.n)

    def forward(self, input):
        return F.pad(input, self.padding, self.mode)

    def extra_repr(self):
        return f'{self.padding}'


class _ConstantPad(_Pad):
    def __init__(self, padding, value):
        super().__init__(padding)
        self.value = value

    def forward(self, input):
        return F.pad(input, self.padding, 'constant', self.value)

    def extra_repr(self):
        return f'padding={self.padding}, value={self.value}'


class _ZeroPad(_ConstantPad):
    def __init__(self, padding):
        super().__init__(padding, 0.0)

    def extra_repr(self):
        return f'{self.padding}'


for _n in (1, 2, 3):
    for _name, _base, _mode in (('ConstantPad', _ConstantPad, 'constant'), ('ZeroPad', _ZeroPad, 'constant'),
                                ('ReflectionPad', _Pad, 'reflect'), ('ReplicationPad', _Pad, 'replicate'),
                                ('CircularPad', _Pad, 'circular')):
        globals()[f'{_name}{_n}d'] = type(f'{_name}{_n}d', (_base,), {'n': _n, 'mode': _mode, '__module__': __name__})
