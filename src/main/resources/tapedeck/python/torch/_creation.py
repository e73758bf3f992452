"""Tensors out of nothing, and out of Python's numbers."""
import itertools
import struct

import _tapedeck as _t

from . import _dtypes
from ._dtypes import word
from ._tensor import Tensor, method, type_name
from ._warnings import ARRAYS, COPY, RANGE, warn

__all__ = ['tensor', 'as_tensor', 'asarray', 'scalar_tensor', 'zeros', 'ones', 'empty', 'full', 'zeros_like', 'ones_like', 'empty_like',
           'full_like', 'arange', 'range', 'linspace', 'logspace', 'eye', 'empty_strided']


def _wanting(result, requires_grad):
    if requires_grad:
        if not _t.dtype(result).startswith('float'):
            raise RuntimeError('Only Tensors of floating point and complex dtype can require gradients')
        _t.set_requires_grad(result, True)
    return result


def tensor(data, *, dtype=None, device=None, requires_grad=False, pin_memory=False):
    """A copy of numbers, of nested lists, or of a tensor."""
    if device is not None:
        _dtypes.device(device)
    if isinstance(data, Tensor):
        warn(COPY)
    elif type(data) is list and data and type(data[0]).__name__ == 'ndarray':
        warn(ARRAYS, once=True)
    if hasattr(data, '__array__') and not isinstance(data, (Tensor, float, int)):
        data = data.__array__()
    if type(data) is list and len(data) > 16:
        made = _packed(data, dtype)
        if made is not None:
            return _wanting(made, requires_grad)
    return _wanting(_t.tensor(data, word(dtype)), requires_grad)


def _packed(data, dtype):
    """A long list of numbers, or of lists of them, handed to the host at once; None if it is anything else."""
    shape = [len(data)]
    kinds = set(map(type, data))
    if kinds == {list} and len(set(map(len, data))) == 1:
        shape.append(len(data[0]))
        data = list(itertools.chain.from_iterable(data))
        kinds = set(map(type, data))
    if not kinds or not kinds <= {int, float}:
        return None
    found = _t.default_dtype() if float in kinds else 'int64'
    try:
        text = struct.pack(f'<{len(data)}d', *data).hex()
    except (OverflowError, struct.error):
        return None
    if found == 'int64' and max(map(abs, data)) > 2 ** 53:
        return None
    return _t.unpacked(text, shape, found if dtype is None else dtype.word)


def as_tensor(data, dtype=None, device=None):
    """A tensor of data: itself if it is one of that dtype, of the same numbers if it is an array of numpy's."""
    if isinstance(data, Tensor):
        return data if dtype is None else _t.to(data, dtype.word)
    if hasattr(data, '__array__') and not isinstance(data, (float, int)):
        shared = _t.np_to_tensor(data.__array__())
        return shared if dtype is None else _t.to(shared, dtype.word)
    return tensor(data, dtype=dtype, device=device)


def asarray(obj, *, dtype=None, device=None, copy=None, requires_grad=False):
    """A tensor of obj."""
    return _wanting(as_tensor(obj, dtype, device), requires_grad)


def scalar_tensor(s, *, dtype=None, layout=None, device=None, requires_grad=False):
    """A single number, of the default dtype."""
    return _wanting(_t.full((), s, word(dtype) or _t.default_dtype()), requires_grad)


def _size(named):
    if set(named) != {'size'}:
        raise TypeError('there is no such argument')
    return named['size']


def _sizes(call, size):
    if len(size) == 1 and not isinstance(size[0], int) and hasattr(size[0], '__len__') and not isinstance(size[0], (str, Tensor)):
        size = size[0]
    elif not size:
        raise TypeError(f'{call}() is given no sizes')
    sizes = []
    for i, each in enumerate(size):
        if type(each) is not int:
            if isinstance(each, (float, str)) or not hasattr(type(each), '__index__') and not isinstance(each, Tensor):
                raise TypeError(f"{call}(): argument 'size' (position 1) must be tuple of ints, but found element of type "
                                f"{type_name(each)} at pos {i}")
            each = each.__index__()
        sizes.append(each)
    return sizes


def _full(size, value, dtype, requires_grad=False, device=None):
    if device is not None:
        _dtypes.device(device)
    return _wanting(_t.full(size, value, word(dtype) or _t.default_dtype()), requires_grad)


def zeros(*size, out=None, dtype=None, layout=None, device=None, requires_grad=False, pin_memory=False, **named):
    """All 0."""
    return _full(_sizes('zeros', (_size(named),) if named else size), 0, dtype, requires_grad, device)


def ones(*size, out=None, dtype=None, layout=None, device=None, requires_grad=False, pin_memory=False, **named):
    """All 1."""
    return _full(_sizes('ones', (_size(named),) if named else size), 1, dtype, requires_grad, device)


def empty(*size, out=None, dtype=None, layout=None, device=None, requires_grad=False, pin_memory=False, memory_format=None, **named):
    """To be filled: all 0 here."""
    return _full(_sizes('empty', (_size(named),) if named else size), 0, dtype, requires_grad, device)


def empty_strided(size, stride, *, dtype=None, layout=None, device=None, requires_grad=False, pin_memory=False):
    """To be filled: all 0 here, at strides."""
    room = 1 + sum((n - 1) * s for n, s in zip(size, stride))
    return _wanting(_t.as_strided(_full([room], 0, dtype), list(size), list(stride), 0), requires_grad)


def _number_type(value):
    return _dtypes.bool if isinstance(value, bool) else _dtypes.int64 if isinstance(value, int) else None


_LEAST = {'uint8': 0, 'int8': -128, 'int16': -0x8000, 'int32': -0x8000_0000}
_MOST = {'uint8': 255, 'int8': 127, 'int16': 0x7fff, 'int32': 0x7fff_ffff}
_CPP = {'uint8': 'uint8_t', 'int8': 'int8_t', 'int16': 'int16_t', 'int32': 'int'}


def full(size, fill_value, *, out=None, dtype=None, layout=None, device=None, requires_grad=False, pin_memory=False):
    """All fill_value."""
    if isinstance(size, int):
        raise TypeError("full(): argument 'size' (position 1) must be tuple of ints, not int")
    if isinstance(fill_value, Tensor):
        dtype = dtype or fill_value.dtype
        fill_value = fill_value.item()
    if isinstance(fill_value, float) and dtype is not None and dtype.word in _LEAST and not _LEAST[dtype.word] <= fill_value <= _MOST[dtype.word]:
        raise RuntimeError(f'value cannot be converted to type {_CPP[dtype.word]} without overflow')
    return _full(_sizes('full', (size,)), fill_value, dtype or _number_type(fill_value), requires_grad, device)


def _like(call, input, value, dtype, requires_grad):
    if not isinstance(input, Tensor):
        raise TypeError(f"{call}(): argument 'input' (position 1) must be Tensor, not {type_name(input)}")
    return _wanting(_t.full_like(input, value, word(dtype) or _t.dtype(input)), requires_grad)


def zeros_like(input, *, dtype=None, layout=None, device=None, requires_grad=False, memory_format=None):
    """All 0, of the shape of input."""
    return _like('zeros_like', input, 0, dtype, requires_grad)


def ones_like(input, *, dtype=None, layout=None, device=None, requires_grad=False, memory_format=None):
    """All 1, of the shape of input."""
    return _like('ones_like', input, 1, dtype, requires_grad)


def empty_like(input, *, dtype=None, layout=None, device=None, requires_grad=False, memory_format=None):
    """To be filled, of the shape of input."""
    return _like('empty_like', input, 0, dtype, requires_grad)


def full_like(input, fill_value, *, dtype=None, layout=None, device=None, requires_grad=False, memory_format=None):
    """All fill_value, of the shape of input."""
    return _like('full_like', input, fill_value.item() if isinstance(fill_value, Tensor) else fill_value, dtype, requires_grad)


def _plain(value):
    return value.item() if hasattr(value, 'item') else value


def arange(*bounds, out=None, dtype=None, layout=None, device=None, requires_grad=False, pin_memory=False, **named):
    """Numbers from start to below end, step apart."""
    bounds = [_plain(each) for each in bounds]
    start, end, step = 0, None, 1
    if len(bounds) == 1:
        end = bounds[0]
    elif len(bounds) == 2:
        start, end = bounds
    elif bounds:
        start, end, step = bounds
    start, end, step = named.get('start', start), named.get('end', end), named.get('step', step)
    if dtype is None and not isinstance(start, float) and not isinstance(end, float) and not isinstance(step, float):
        dtype = _dtypes.int64
    return _wanting(_t.arange(start, end, step, word(dtype) or _t.default_dtype()), requires_grad)


def range(start=0, end=None, step=1, *, out=None, dtype=None, layout=None, device=None, requires_grad=False):
    """Numbers from start to end, that among them."""
    warn(RANGE)
    count = int((end - start) / step) + 1
    return _wanting(_t.arange(start, start + (count - 0.5) * step, step, word(dtype) or _t.default_dtype()), requires_grad)


def linspace(start, end, steps, *, out=None, dtype=None, layout=None, device=None, requires_grad=False):
    """So many numbers from start to end, evenly spaced."""
    return _wanting(_t.linspace(_plain(start), _plain(end), steps, word(dtype) or _t.default_dtype()), requires_grad)


def logspace(start, end, steps, base=10.0, *, out=None, dtype=None, layout=None, device=None, requires_grad=False):
    """Powers of base whose exponents are evenly spaced from start to end."""
    return _wanting(_t.logspace(_plain(start), _plain(end), steps, base, word(dtype) or _t.default_dtype()), requires_grad)


def eye(n, m=None, *, out=None, dtype=None, layout=None, device=None, requires_grad=False):
    """1 on the diagonal, else 0."""
    for each in (n, n if m is None else m):
        if each < 0:
            raise RuntimeError(f"{'n' if each == n else 'm'} must be greater or equal to 0, got {each}")
    return _wanting(_t.eye(n, n if m is None else m, word(dtype) or _t.default_dtype()), requires_grad)


def _new(name, value):
    def new(self, *size, dtype=None, device=None, requires_grad=False, layout=None, pin_memory=False, **named):
        return _full(_sizes(name, (_size(named),) if named else size), value, dtype or self.dtype, requires_grad)
    method(new, name)


_new('new_zeros', 0)
_new('new_ones', 1)
_new('new_empty', 0)


@method
def new_full(self, size, fill_value, *, dtype=None, device=None, requires_grad=False, layout=None, pin_memory=False):
    return _full(_sizes('new_full', (size,)), fill_value, dtype or self.dtype, requires_grad)


@method
def new_tensor(self, data, *, dtype=None, device=None, requires_grad=False, layout=None, pin_memory=False):
    return tensor(data, dtype=dtype or self.dtype, requires_grad=requires_grad)


@method
def new(self, *data):
    from ._casts import _old
    return _old(_t.dtype(self), data)
