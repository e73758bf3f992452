"""Arrays out of nothing, out of Python's numbers, and out of rules."""
import math
import operator

import _tapedeck as _t

from ._dtype import dtype as _dtype, word
from ._ndarray import ndarray
from ._objects import from_objects, is_tensor
from ._scalars import generic

__all__ = ['array', 'asarray', 'ascontiguousarray', 'asanyarray', 'zeros', 'ones', 'full', 'empty', 'zeros_like', 'ones_like', 'full_like',
           'empty_like', 'eye', 'identity', 'arange', 'linspace', 'logspace', 'geomspace', 'meshgrid', 'mgrid', 'ogrid',
           'fromiter', 'fromfunction', 'copy', 'indices', 'frombuffer']

_PLAIN = (int, float, bool)


def array(object, dtype=None, *, copy=True, order='K', subok=False, ndmin=0, like=None):
    """A new array of numbers, nested lists or another array."""
    result = asarray(object, dtype)
    if copy and result is object or (copy and is_tensor(object)):
        result = result.copy()
    while result.ndim < ndmin:
        result = result[None]
    return result


def asarray(a, dtype=None, order=None, *, copy=None):
    """As an array; the same one if it is one of that type."""
    if a.__class__ is ndarray:
        return a if dtype is None else a.astype(dtype, copy=False)
    to = word(dtype)
    if is_tensor(a):
        result = a.numpy()
    elif hasattr(a, '__array__') and not isinstance(a, generic):
        result = a.__array__()
    else:
        if isinstance(a, range):
            a = list(a)
        result = None
        if not isinstance(a, str) and to != 'object' and (to is None or to[0] != 'U'):
            result = _t.np_array(_listed(a))
        if result is None:
            return _objects(a, to)
    return result if to is None else result.astype(to, copy=False)


def _listed(a):
    """What the host can read: lists and tuples of them."""
    if isinstance(a, (list, tuple)):
        if a and (isinstance(a[0], (list, tuple, range)) or not isinstance(a[0], _PLAIN)):
            return [_listed(each) for each in a]
        return a
    if isinstance(a, range):
        return list(a)
    if is_tensor(a) and a.requires_grad:
        return a.numpy()
    if hasattr(a, '__array__') and not isinstance(a, (generic, ndarray)) and not is_tensor(a):
        return a.__array__()
    return a


def _objects(a, to):
    """An array of texts or objects; lists of one length are dimensions."""
    sizes, flat = (), [a]
    while flat and all(isinstance(each, (list, tuple)) and len(each) == len(flat[0]) for each in flat):
        sizes += (len(flat[0]),)
        flat = [x for each in flat for x in each]
    texts = all(isinstance(v, str) for v in flat)
    if to is None and not texts:
        if any(isinstance(v, str) for v in flat) and all(isinstance(v, (str, int, float)) for v in flat):
            to = 'U32' if any(isinstance(v, float) for v in flat) else 'U21'
            flat = [str(v) for v in flat]
        else:
            to = 'object'
    if to is not None and to != 'object' and to[0] != 'U':
        kind = float if to[0] == 'f' else int
        return asarray([kind(v) for v in flat], to).reshape(sizes)
    if to == 'U':
        to = None
        flat = [str(v) for v in flat]
    return from_objects([v.tolist() if isinstance(v, generic) and to == 'object' else str(v) if isinstance(v, str) else v for v in flat],
                        sizes, to)


def zeros(shape, dtype=float, order='C', *, like=None):
    """All 0."""
    return _t.np_full(_shape(shape), 0, word(dtype) or 'float64')


def _shape(shape):
    if shape.__class__ is tuple or shape.__class__ is list:
        return tuple(int(n) for n in shape)
    return (operator.index(shape),) if not isinstance(shape, ndarray) or not shape.ndim else tuple(shape.tolist())


def ones(shape, dtype=None, order='C', *, like=None):
    """All 1."""
    return _t.np_full(_shape(shape), 1, word(dtype) or 'float64')


def full(shape, fill_value, dtype=None, order='C', *, like=None):
    """All fill_value."""
    value = asarray(fill_value)
    to = word(dtype) or value.dtype.name
    if to[0] in 'Uo':
        result = from_objects([fill_value] * math.prod(_shape(shape)), _shape(shape), to if to != 'U' else None)
        return result
    result = _t.np_full(_shape(shape), 0, to)
    result[...] = value
    return result


empty = zeros


def zeros_like(a, dtype=None, order='K', subok=True, shape=None):
    """All 0, of the shape and type of another."""
    a = asarray(a)
    return zeros(a.shape if shape is None else shape, dtype or a.dtype)


empty_like = zeros_like


def ones_like(a, dtype=None, order='K', subok=True, shape=None):
    """All 1, of the shape and type of another."""
    a = asarray(a)
    return ones(a.shape if shape is None else shape, dtype or a.dtype)


def full_like(a, fill_value, dtype=None, order='K', subok=True, shape=None):
    """All fill_value, of the shape and type of another."""
    a = asarray(a)
    return full(a.shape if shape is None else shape, fill_value, dtype or a.dtype)


def eye(N, M=None, k=0, dtype=float):
    """1 on a diagonal, else 0."""
    result = zeros((N, M if M is not None else N), dtype)
    for i in range(max(0, -k), min(N, result.shape[1] - k)):
        result[i, i + k] = 1
    return result


def identity(n, dtype=None):
    """1 on the diagonal, else 0."""
    return eye(n, dtype=dtype or float)


def arange(start=None, stop=None, step=1, dtype=None, *, like=None):
    """start, start + step, … before stop."""
    if stop is None:
        if start is None:
            raise TypeError('arange() requires stop to be specified.')
        start, stop = 0, start
    start = 0 if start is None else start
    step = 1 if step is None else step
    to = word(dtype) or ('float64' if any(isinstance(v, float) for v in (start, stop, step)) else 'int64')
    return _t.np_arange(start, stop, step, to)


def linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0):
    """num numbers at even distances from start to stop."""
    num = num.__index__()
    if num < 0:
        raise ValueError(f'Number of samples, {num}, must be non-negative.')
    start, stop = asarray(start) * 1.0, asarray(stop) * 1.0
    div = num - 1 if endpoint else num
    delta = stop - start
    places = _t.np_arange(0, num, 1, 'float64').reshape((num,) + (1,) * getattr(delta, 'ndim', 0))
    step = delta / div if div > 0 else math.nan
    result = places * step + start if div > 0 else places * delta + start
    if endpoint and num > 1:
        result[-1] = stop
    if dtype is not None:
        if word(dtype)[0] in 'iu':
            from ._ufuncs import floor
            result = floor(result)
        result = result.astype(dtype)
    return (result, step) if retstep else result


def logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None):
    """Powers of base at even distances of their exponents."""
    return base ** linspace(start, stop, num, endpoint)


def geomspace(start, stop, num=50, endpoint=True):
    """num numbers at even ratios from start to stop."""
    result = logspace(math.log10(start), math.log10(stop), num, endpoint)
    result[0] = start
    if endpoint and num > 1:
        result[-1] = stop
    return result


def meshgrid(*xi, copy=True, sparse=False, indexing='xy'):
    """Coordinates of a grid, an array for each axis."""
    axes = [asarray(x).ravel() for x in xi]
    n = len(axes)
    order = list(range(n))
    if indexing == 'xy' and n > 1:
        order[0], order[1] = 1, 0
    shape = [0] * n
    for k, d in enumerate(order):
        shape[d] = axes[k].size
    result = []
    for k, d in enumerate(order):
        x = axes[k].reshape(tuple(-1 if e == d else 1 for e in range(n)))
        result.append(x if sparse else _t.np_broadcast_to(x, tuple(shape)).copy())
    return tuple(result)


class _Grid:
    def __init__(self, sparse):
        self.sparse = sparse

    def _axis(self, part):
        start, step = part.start or 0, 1 if part.step is None else part.step
        if isinstance(step, complex):
            return linspace(start, part.stop, int(abs(step)))
        return arange(start, part.stop, step)

    def __getitem__(self, key):
        if not isinstance(key, tuple):
            return self._axis(key)
        grids = meshgrid(*map(self._axis, key), indexing='ij', sparse=self.sparse)
        if self.sparse:
            return grids
        from ._shaping import stack
        return stack(grids)


mgrid, ogrid = _Grid(False), _Grid(True)


def indices(dimensions, dtype=int):
    """The places of a grid."""
    return mgrid[tuple(slice(0, n) for n in dimensions)]


def fromiter(iter, dtype, count=-1):
    """An array of what an iterator gives."""
    return asarray(list(iter), dtype)


def fromfunction(function, shape, *, dtype=float, **kwargs):
    """A function of the places of a grid."""
    return function(*(each.astype(dtype) for each in indices(shape)), **kwargs)


def copy(a, order='K', subok=False):
    """A copy."""
    return array(a)


def frombuffer(buffer, dtype=float, count=-1, offset=0):
    """Numbers of bytes: of uint8 or int8."""
    if word(dtype) not in ('uint8', 'int8'):
        raise TypeError('numpy.frombuffer is in Tapedeck for uint8 and int8 alone')
    data = bytes(buffer)[offset:]
    return asarray(list(data if count < 0 else data[:count])).astype(dtype)


ascontiguousarray = asanyarray = asarray
