"""Dropout as modules."""
from .. import functional as F
from .module import Module

__all__ = ['Dropout', 'Dropout1d', 'Dropout2d', 'Dropout3d', 'AlphaDropout', 'FeatureAlphaDropout']


class _Dropout(Module):
    def __init__(self, p=0.5, inplace=False):
        super().__init__()
        if p < 0 or p > 1:
            raise ValueError(f'dropout probability has to be between 0 and 1, but got {p}')
        self.p, self.inplace = p, inplace

    def forward(self, input):
        return self.call(input, self.p, self.training, self.inplace)

    def extra_repr(self):
        return f'p={self.p}, inplace={self.inplace}'


class Dropout(_Dropout):
    call = staticmethod(F.dropout)


class Dropout1d(_Dropout):
    call = staticmethod(F.dropout1d)


class Dropout2d(_Dropout):
    call = staticmethod(F.dropout2d)


class Dropout3d(_Dropout):
    call = staticmethod(F.dropout3d)


class AlphaDropout(_Dropout):
    call = staticmethod(F.alpha_dropout)


class FeatureAlphaDropout(_Dropout):
    def forward(self, input):
        if not self.training:
            return input
        raise NotImplementedError('FeatureAlphaDropout is not in Tapedeck; it has: AlphaDropout, Dropout2d')
