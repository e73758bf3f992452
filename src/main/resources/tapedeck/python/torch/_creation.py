"""Tensors out of nothing, and out of Python's numbers."""
import _tapedeck as _t

from . import _dtypes
from ._dtypes import word

__all__ = ['tensor', 'zeros', 'ones', 'full']


def tensor(data, *, dtype=None, device=None, requires_grad=False, pin_memory=False):
    """A copy of numbers, of nested lists, or of a tensor."""
    result = _t.tensor(data, word(dtype))
    if requires_grad:
        _t.set_requires_grad(result, True)
    return result


def _sizes(size):
    if len(size) == 1 and not isinstance(size[0], int):
        size = size[0]
    return tuple(size)


def _full(size, value, dtype, requires_grad):
    result = _t.full(size, value, word(dtype) or _t.default_dtype())
    if requires_grad:
        _t.set_requires_grad(result, True)
    return result


def zeros(*size, out=None, dtype=None, layout=None, device=None, requires_grad=False):
    """All 0."""
    return _full(_sizes(size), 0, dtype, requires_grad)


def ones(*size, out=None, dtype=None, layout=None, device=None, requires_grad=False):
    """All 1."""
    return _full(_sizes(size), 1, dtype, requires_grad)


def full(size, fill_value, *, out=None, dtype=None, layout=None, device=None, requires_grad=False):
    """All fill_value."""
    if dtype is None and isinstance(fill_value, bool):
        dtype = _dtypes.bool
    elif dtype is None and isinstance(fill_value, int):
        dtype = _dtypes.int64
    return _full(_sizes((size,)), fill_value, dtype, requires_grad)
