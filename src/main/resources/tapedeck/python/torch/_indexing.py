"""What stands between brackets."""
from operator import index as _whole

import _tapedeck as _t

from ._creation import tensor as _tensor
from ._numpy_names import numpy_names
from ._tensor import Tensor, method

__all__ = ['select', 'narrow', 'select_scatter', 'slice_scatter']

_at, _from_to, _getitem, _setitem = _t.at, _t.from_to, _t.getitem, _t.setitem
_VALID = 'only integers, slices (`:`), ellipsis (`...`), None and long or byte Variables are valid indices (got {})'


_INSIDE = (Tensor, list, tuple, slice)


_ALL = slice(None)
_ALL_ITEMS = ('slice', None, None, None)


def _bound(value):
    if value is None or type(value) is int:
        return value
    if hasattr(type(value), '__index__') or isinstance(value, Tensor):
        return _whole(value)
    raise TypeError('slice indices must be integers or None or have an __index__ method')


def _put(items, item):
    """Appends an item as the host reads it."""
    kind = type(item)
    if kind is int or item is None or isinstance(item, Tensor):
        items.append(item)
    elif kind is slice:
        items += ('slice', _bound(item.start), _bound(item.stop), _bound(item.step))
    elif item is ...:
        items.append('...')
    elif kind is bool:
        items.append(_tensor(item))
    elif kind is list or kind is tuple or kind is range:
        items.append(_listed(item))
    elif hasattr(item, '__array__'):
        items.append(_tensor(item))
    elif hasattr(kind, '__index__'):
        items.append(_whole(item))
    elif isinstance(item, str):
        raise TypeError("new(): invalid data type 'str'")
    elif hasattr(kind, '__iter__') and hasattr(kind, '__getitem__') and not isinstance(item, dict):
        items.append(_listed(item))
    else:
        raise IndexError(_VALID.format(kind.__name__))


def _listed(item):
    made = _tensor(list(item))
    if made.numel() == 0 or _t.dtype(made).startswith('float'):
        made = _t.to(made, 'int64')
    return made


def _items(self, item):
    items = []
    if _t.dim(self) == 0 and type(item) in (float, str):
        raise IndexError('too many indices for tensor of dimension 0')
    if type(item) is list and len(item) < 32 and any(isinstance(each, _INSIDE) or each is None or each is ... for each in item):
        item = tuple(item)  # as PyTorch still reads a list of lists
    if type(item) is tuple:
        for each in item:
            _put(items, each)
    else:
        _put(items, item)
    return items


def __getitem__(self, item):
    kind = type(item)
    if kind is int:
        return _at(self, item)
    if kind is slice:
        start, stop, step = item.start, item.stop, item.step
        return _from_to(self, start if type(start) is int else _bound(start), stop if type(stop) is int else _bound(stop),
                        step if type(step) is int else _bound(step))
    if kind is tuple:
        items = []
        for each in item:
            kind = type(each)
            if kind is int:
                items.append(each)
            elif kind is slice and each == _ALL:
                items += _ALL_ITEMS
            else:
                _put(items, each)
        return _getitem(self, *items)
    return _getitem(self, *_items(self, item))


def __setitem__(self, item, value):
    if not isinstance(value, Tensor):
        kind = type(value)
        if kind is not int and kind is not float and kind is not bool:
            if hasattr(kind, '__len__') or not (hasattr(kind, '__float__') or hasattr(kind, '__index__')):
                raise TypeError(f"can't assign a {_named(kind)} to a {self.type()}")
            value = float(value)
    _setitem(self, value, *_items(self, item))


def _named(kind):
    return kind.__name__ if kind.__module__ == 'builtins' else f'{kind.__module__}.{kind.__name__}'


def __iter__(self):
    return iter(list(_t.unbind(self, 0))) if _t.dim(self) else _NoParts()


class _NoParts:
    """What a 0-d tensor is iterated by. It refuses at the first step: of a TypeError before, `a, b = x` would make its own."""

    def __iter__(self):
        return self

    def __next__(self):
        raise TypeError('iteration over a 0-d tensor')


def __len__(self):
    if _t.dim(self) == 0:
        raise TypeError('len() of a 0-d tensor')
    return _t.size(self, 0)


def __contains__(self, element):
    if isinstance(element, (Tensor, int, float)):
        return bool((self == element).any())
    raise RuntimeError(f'Tensor.__contains__ only supports Tensor or scalar, but you passed in a {type(element)}.')


for _each in (__getitem__, __setitem__, __iter__, __len__, __contains__):
    method(_each)


@method
@numpy_names
def select(input, dim, index):
    return _t.select(input, dim, _whole(index))


@method
@numpy_names
def narrow(input, dim, start, length):
    return _t.narrow(input, dim, _whole(start), _whole(length))


@method
def select_scatter(input, src, dim, index):
    result = _t.clone(input)
    _t.copy_(_t.select(result, dim, index), src)
    return result


@method
def slice_scatter(input, src, dim=0, start=None, end=None, step=1):
    result = _t.clone(input)
    dim %= _t.dim(input)
    __setitem__(result, (slice(None),) * dim + (slice(start, end, step),), src)
    return result
