"""Other shapes of the same elements, and arrays put together and taken apart."""
import _tapedeck as _t

from ._creation import asarray
from ._ndarray import method, ndarray

__all__ = ['reshape', 'ravel', 'transpose', 'swapaxes', 'moveaxis', 'rollaxis', 'squeeze', 'expand_dims', 'broadcast_to', 'broadcast_arrays',
           'broadcast_shapes', 'concatenate', 'concat', 'stack', 'vstack', 'hstack', 'dstack', 'column_stack', 'row_stack', 'split', 'array_split',
           'hsplit', 'vsplit', 'tile', 'repeat', 'permute_dims', 'take', 'take_along_axis']


def _order(order):
    if order not in ('C', 'K', 'A', None):
        raise TypeError(f"the order {order!r} is not in Tapedeck; it has 'C'")


def reshape(a, shape=None, order='C', *, newshape=None, copy=None):
    """Another shape; one size may be -1."""
    if order == 'F':
        a = asarray(a)
        return _t.np_reshape(a.T, tuple(reversed(_sizes(shape)))).T
    _order(order)
    return _t.np_reshape(asarray(a), _sizes(shape if shape is not None else newshape))


def axis_of(axis, ndim, name=''):
    """The axis counted from the front."""
    if not -ndim <= axis < ndim:
        from .exceptions import AxisError
        raise AxisError(f'{name}axis {axis} is out of bounds for array of dimension {ndim}')
    return int(axis) % ndim


def _sizes(shape):
    if isinstance(shape, ndarray):
        return tuple(shape.tolist())
    return tuple(int(n) for n in shape) if isinstance(shape, (tuple, list)) else (int(shape),)


def _reshape(self, *shape, order='C', copy=None):
    return reshape(self, shape[0] if len(shape) == 1 else shape, order)


ndarray.reshape = _reshape


@method
def ravel(a, order='C'):
    """All elements in a row; a view where that is possible."""
    return reshape(a, (-1,), order) if asarray(a).size else _t.np_reshape(asarray(a), (0,))


@method
def flatten(self, order='C'):
    """A copy of all elements in a row."""
    return ravel(self, order).copy()


def transpose(a, axes=None):
    """The axes in another order."""
    a = asarray(a)
    if axes is None:
        return a.T
    if len(axes) != a.ndim:
        raise ValueError("axes don't match array")
    order = tuple(axis_of(d, a.ndim) for d in axes)
    if len(set(order)) < len(order):
        raise ValueError('repeated axis in transpose')
    return _t.np_permute(a, order)


permute_dims = transpose
ndarray.transpose = lambda self, *axes: transpose(self, None if not axes or axes == (None,) else axes[0] if isinstance(axes[0], (tuple, list)) else axes)
ndarray.mT = property(lambda self: swapaxes(self, -1, -2))


@method
def swapaxes(a, axis1, axis2):
    """Two axes exchanged."""
    a = asarray(a)
    order = list(range(a.ndim))
    axis1, axis2 = axis_of(axis1, a.ndim, 'axis1: '), axis_of(axis2, a.ndim, 'axis2: ')
    order[axis1], order[axis2] = order[axis2], order[axis1]
    return _t.np_permute(a, tuple(order))


def moveaxis(a, source, destination):
    """Axes moved to other places."""
    a = asarray(a)
    source = [axis_of(d, a.ndim, 'source: ') for d in (source if isinstance(source, (tuple, list)) else [source])]
    destination = [axis_of(d, a.ndim, 'destination: ') for d in (destination if isinstance(destination, (tuple, list)) else [destination])]
    order = [d for d in range(a.ndim) if d not in source]
    for to, d in sorted(zip(destination, source)):
        order.insert(to, d)
    return _t.np_permute(a, tuple(order))


def rollaxis(a, axis, start=0):
    """An axis rolled back."""
    return moveaxis(a, axis, start - 1 if start > axis else start)


@method
def squeeze(a, axis=None):
    """Without axes of size 1."""
    a = asarray(a)
    if axis is None:
        return _t.np_reshape(a, tuple(n for n in a.shape if n != 1))
    axes = [axis_of(d, a.ndim) for d in (axis if isinstance(axis, tuple) else (axis,))]
    if [d for d in axes if a.shape[d] != 1]:
        raise ValueError('cannot select an axis to squeeze out which has size not equal to one')
    return _t.np_reshape(a, tuple(n for d, n in enumerate(a.shape) if d not in axes))


def expand_dims(a, axis):
    """With an axis of size 1 more."""
    a = asarray(a)
    axes = axis if isinstance(axis, tuple) else (axis,)
    n = a.ndim + len(axes)
    axes = [axis_of(d, n) for d in axes]
    return a[tuple(None if d in axes else slice(None) for d in range(n))]


def broadcast_to(array, shape, subok=False):
    """Stretched to a shape."""
    return _t.np_broadcast_to(asarray(array), _sizes(shape))


def broadcast_shapes(*shapes):
    """The shape to which all stretch."""
    n = max([len(s) if isinstance(s, tuple) else 1 for s in shapes] + [0])
    result = [1] * n
    for s in shapes:
        s = s if isinstance(s, tuple) else (s,)
        for d in range(1, len(s) + 1):
            if s[-d] != 1 and result[-d] not in (1, s[-d]):
                raise ValueError('shape mismatch: objects cannot be broadcast to a single shape.')
            result[-d] = max(result[-d], s[-d]) if s[-d] else 0
    return tuple(result)


def broadcast_arrays(*args, subok=False):
    """All stretched to one shape."""
    arrays = [asarray(a) for a in args]
    to = broadcast_shapes(*(a.shape for a in arrays))
    return tuple(broadcast_to(a, to) for a in arrays)


def concatenate(arrays, axis=0, out=None, dtype=None, casting=None):
    """Joined along an axis."""
    arrays = [asarray(a) for a in arrays]
    if axis is None:
        arrays, axis = [a.ravel() for a in arrays], 0
    objects = [a for a in arrays if a.dtype.kind in 'UO']
    if objects:
        to = 'object' if [a for a in objects if a.dtype.kind == 'O'] else 'U%d' % max(a.dtype.itemsize // 4 for a in objects)
        arrays = [a.astype(to) if a.dtype.name != to else a for a in arrays]
    result = _t.np_concatenate(arrays, axis)
    return result if dtype is None else result.astype(dtype)


concat = concatenate


def stack(arrays, axis=0, out=None, *, dtype=None, casting=None):
    """Joined along a new axis."""
    arrays = [asarray(a) for a in arrays]
    if not arrays:
        raise ValueError('need at least one array to stack')
    if len({a.shape for a in arrays}) != 1:
        raise ValueError('all input arrays must have the same shape')
    return concatenate([expand_dims(a, axis) for a in arrays], axis % (arrays[0].ndim + 1), dtype=dtype)


def _least(n, arrays):
    return [a.reshape((1,) * (n - a.ndim) + a.shape) if a.ndim < n else a for a in map(asarray, arrays)]


def vstack(tup, *, dtype=None, casting=None):
    """Rows below one another."""
    return concatenate(_least(2, tup), 0, dtype=dtype)


row_stack = vstack


def hstack(tup, *, dtype=None, casting=None):
    """Beside one another."""
    arrays = _least(1, tup)
    return concatenate(arrays, 0 if arrays and arrays[0].ndim == 1 else 1, dtype=dtype)


def dstack(tup):
    """Behind one another."""
    return concatenate([a[..., None] if a.ndim == 2 else a.reshape((1, -1, 1)) if a.ndim < 2 else a for a in map(asarray, tup)], 2)


def column_stack(tup):
    """Columns beside one another."""
    return concatenate([a.reshape(-1, 1) if a.ndim < 2 else a for a in map(asarray, tup)], 1)


def array_split(ary, indices_or_sections, axis=0):
    """Parts, of a size as even as may be."""
    ary = asarray(ary)
    n = ary.shape[axis]
    if isinstance(indices_or_sections, (list, tuple, ndarray)):
        cuts = [0] + [int(i) for i in indices_or_sections] + [n]
    else:
        each, more = divmod(n, indices_or_sections)
        cuts = [0]
        for k in range(indices_or_sections):
            cuts.append(cuts[-1] + each + (k < more))
    before = (slice(None),) * (axis % ary.ndim)
    return [ary[before + (slice(a, b),)] for a, b in zip(cuts, cuts[1:])]


def split(ary, indices_or_sections, axis=0):
    """Parts of one size, or between places."""
    if isinstance(indices_or_sections, int) and asarray(ary).shape[axis] % indices_or_sections:
        raise ValueError('array split does not result in an equal division')
    return array_split(ary, indices_or_sections, axis)


def hsplit(ary, n):
    """Parts of columns."""
    return split(ary, n, 0 if asarray(ary).ndim == 1 else 1)


def vsplit(ary, n):
    """Parts of rows."""
    return split(ary, n, 0)


def tile(A, reps):
    """Repeated as a whole."""
    a = asarray(A)
    reps = tuple(reps) if isinstance(reps, (tuple, list)) else (reps,)
    n = max(a.ndim, len(reps))
    reps = (1,) * (n - len(reps)) + reps
    a = a.reshape((1,) * (n - a.ndim) + a.shape)
    for d, k in enumerate(reps):
        if k != 1:
            a = concatenate([a] * k, d) if k else a[(slice(None),) * d + (slice(0, 0),)]
    return a.copy()


@method
def repeat(a, repeats, axis=None):
    """Each element so many times."""
    a = asarray(a)
    if axis is None:
        a, axis = a.ravel(), 0
    n = a.shape[axis]
    repeats = asarray(repeats).ravel().tolist()
    repeats = repeats * n if len(repeats) == 1 else repeats
    return _t.np_take(a, asarray([i for i in range(n) for _ in range(repeats[i])], 'int64'), axis)


@method
def take(a, indices, axis=None, out=None, mode='raise'):
    """Elements at places along an axis."""
    a = asarray(a)
    if axis is None:
        a, axis = a.ravel(), 0
    return _t.np_take(a, asarray(indices), axis)


def take_along_axis(arr, indices, axis=-1):
    """Elements at places that each lane of an axis has for itself."""
    arr, indices = asarray(arr), asarray(indices)
    axis %= arr.ndim
    key = tuple(indices if d == axis else _t.np_arange(0, n, 1, 'int64').reshape(tuple(-1 if e == d else 1 for e in range(arr.ndim)))
                for d, n in enumerate(arr.shape))
    return arr[key]
