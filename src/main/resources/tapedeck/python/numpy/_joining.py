"""Arrays with more or fewer elements than another, and what is asked of shapes."""
import math

import _tapedeck as _t

from ._creation import asarray
from ._shaping import broadcast_to, concatenate, swapaxes

__all__ = ['atleast_1d', 'atleast_2d', 'atleast_3d', 'append', 'insert', 'delete', 'pad', 'c_', 'r_', 'ndim', 'shape', 'size', 'copyto', 'resize',
           'block', 'matrix_transpose', 'unravel_index', 'ravel_multi_index', 'ndenumerate', 'ndindex', 'shares_memory', 'may_share_memory', 'put',
           'fill_diagonal', 'flip', 'fliplr', 'flipud', 'roll', 'rot90']


def atleast_1d(*arys):
    """With one dimension at least."""
    result = [a.reshape(1) if a.ndim == 0 else a for a in map(asarray, arys)]
    return result[0] if len(result) == 1 else tuple(result)


def atleast_2d(*arys):
    """With two dimensions at least."""
    result = [a.reshape((1,) * (2 - a.ndim) + a.shape) if a.ndim < 2 else a for a in map(asarray, arys)]
    return result[0] if len(result) == 1 else tuple(result)


def atleast_3d(*arys):
    """With three dimensions at least."""
    result = [a.reshape((1, -1, 1)) if a.ndim < 2 else a[..., None] if a.ndim == 2 else a for a in map(asarray, arys)]
    return result[0] if len(result) == 1 else tuple(result)


def append(arr, values, axis=None):
    """With more at the end."""
    if axis is None:
        return concatenate([asarray(arr).ravel(), asarray(values).ravel()])
    return concatenate([arr, values], axis)


def insert(arr, obj, values, axis=None):
    """With more before a place."""
    a = asarray(arr)
    if axis is None:
        a, axis = a.ravel(), 0
    before = (slice(None),) * axis
    at = obj % (a.shape[axis] + 1) if obj < 0 else obj
    part = a[before + (slice(0, 1),)]
    values = asarray(values)
    new = broadcast_to(values if values.ndim != 1 or a.ndim != 1 else values, part.shape if a.ndim > 1 or values.ndim == 0 else values.shape)
    return concatenate([a[before + (slice(0, at),)], new.astype(a.dtype), a[before + (slice(at, None),)]], axis)


def delete(arr, obj, axis=None):
    """Without some places."""
    a = asarray(arr)
    if axis is None:
        a, axis = a.ravel(), 0
    n = a.shape[axis]
    if isinstance(obj, slice):
        gone = set(range(n)[obj])
    else:
        o = asarray(obj)
        gone = set(_t.np_nonzero(o)[0].tolist()) if o.dtype.kind == 'b' else {i % n if -n <= i < n else _outside(i, axis, n) for i in o.ravel().tolist()}
    return _t.np_take(a, asarray([i for i in range(n) if i not in gone], 'int64'), axis)


def _outside(i, axis, n):
    raise IndexError(f'index {i} is out of bounds for axis {axis} with size {n}')


def pad(array, pad_width, mode='constant', constant_values=0):
    """With a margin."""
    a = asarray(array)
    width = asarray(pad_width)
    width = broadcast_to(width if width.ndim != 1 or width.size != 2 else width.reshape(1, 2), (a.ndim, 2)).tolist()
    for d, (low, high) in enumerate(width):
        n = a.shape[d]
        if mode == 'constant':
            ends = []
            for k in (low, high):
                end = _t.np_full(tuple(k if e == d else m for e, m in enumerate(a.shape)), 0, a.dtype.name)
                end[...] = constant_values
                ends.append(end)
            a = concatenate([ends[0], a, ends[1]], d)
            continue
        at = range(-low, n + high)
        if mode == 'edge':
            at = [min(max(i, 0), n - 1) for i in at]
        elif mode == 'wrap':
            at = [i % n for i in at]
        elif mode == 'reflect':
            at = [abs(((i + n - 1) % (2 * n - 2)) - (n - 1)) if n > 1 else 0 for i in at]
        elif mode == 'symmetric':
            at = [i % (2 * n) if i % (2 * n) < n else 2 * n - 1 - i % (2 * n) for i in at]
        else:
            raise ValueError(f'the mode {mode!r} of pad is not in Tapedeck; it has constant, edge, reflect, symmetric and wrap')
        a = _t.np_take(a, asarray(at), d)
    return a


class _Joiner:
    def __init__(self, columns):
        self.columns = columns

    def __getitem__(self, key):
        from ._creation import ogrid
        parts = [asarray(ogrid[k]) if isinstance(k, slice) else asarray(k) for k in (key if isinstance(key, tuple) else (key,))]
        if self.columns:
            return concatenate([p.reshape(-1, 1) if p.ndim < 2 else p for p in parts], 1)
        return concatenate([p.reshape(-1) if p.ndim == 0 else p for p in parts], 0)


c_, r_ = _Joiner(True), _Joiner(False)


def ndim(a):
    """How many dimensions."""
    return asarray(a).ndim


def shape(a):
    """The sizes."""
    return asarray(a).shape


def size(a, axis=None):
    """How many elements."""
    return asarray(a).size if axis is None else asarray(a).shape[axis]


def copyto(dst, src, casting='same_kind', where=True):
    """Writes one array into another."""
    if where is True:
        dst[...] = src
    else:
        mask = broadcast_to(where, dst.shape)
        dst[mask] = broadcast_to(src, dst.shape)[mask]


def put(a, ind, v):
    """Writes at places of all in a row."""
    a.reshape(-1)[asarray(ind)] = v


def fill_diagonal(a, val, wrap=False):
    """Writes the diagonal."""
    at = _t.np_arange(0, min(a.shape), 1, 'int64')
    a[at, at] = val


def resize(a, new_shape):
    """Repeated or cut to a shape."""
    a = asarray(a).ravel()
    new_shape = new_shape if isinstance(new_shape, tuple) else (new_shape,)
    return _t.np_take(a, _t.np_arange(0, math.prod(new_shape), 1, 'int64') % a.size, 0).reshape(new_shape)


def block(arrays):
    """A matrix of matrices."""
    from ._shaping import hstack, vstack
    if isinstance(arrays[0], (list, tuple)):
        return vstack([hstack([atleast_2d(a) for a in row]) for row in arrays])
    return hstack(arrays)


def matrix_transpose(a):
    """The last two axes exchanged."""
    return asarray(a).mT


def unravel_index(indices, shape, order='C'):
    """The places along each axis of places of all in a row."""
    at = asarray(indices)
    result = []
    for n in reversed(shape):
        result.insert(0, at % n)
        at = at // n
    return tuple(result)


def ravel_multi_index(multi_index, dims):
    """The places of all in a row of places along each axis."""
    result = asarray(0)
    for at, n in zip(multi_index, dims):
        result = result * n + asarray(at)
    return result


def ndindex(*shape):
    """The places of a grid, one after another."""
    import itertools
    return itertools.product(*(range(n) for n in (shape[0] if shape and isinstance(shape[0], tuple) else shape)))


def ndenumerate(arr):
    """Places and elements."""
    arr = asarray(arr)
    return ((at, arr[at]) for at in ndindex(arr.shape))


def shares_memory(a, b, max_work=None):
    """Whether a change of one may be seen in the other."""
    return _t.np_shares(a, b)


may_share_memory = shares_memory


def flip(m, axis=None):
    """In reverse."""
    m = asarray(m)
    axes = range(m.ndim) if axis is None else [d % m.ndim for d in (axis if isinstance(axis, tuple) else (axis,))]
    return m[tuple(slice(None, None, -1) if d in axes else slice(None) for d in range(m.ndim))]


def fliplr(m):
    """Columns in reverse."""
    return flip(m, 1)


def flipud(m):
    """Rows in reverse."""
    return flip(m, 0)


def roll(a, shift, axis=None):
    """Moved along, what falls out at the end comes in at the front."""
    a = asarray(a)
    if axis is None:
        return roll(a.ravel(), shift, 0).reshape(a.shape)
    if isinstance(axis, tuple):
        for s, d in zip(shift, axis):
            a = roll(a, s, d)
        return a
    n = a.shape[axis]
    return _t.np_take(a, (_t.np_arange(0, n, 1, 'int64') - shift) % n, axis) if n else a


def rot90(m, k=1, axes=(0, 1)):
    """Turned by a right angle."""
    m = asarray(m)
    for _ in range(k % 4):
        m = flip(swapaxes(m, *axes), axes[0])
    return m
