"""Orders, and sets of what occurs."""
import _tapedeck as _t

from ._creation import asarray
from ._ndarray import method, ndarray
from ._objects import from_objects
from ._shaping import axis_of

__all__ = ['sort', 'argsort', 'unique', 'searchsorted', 'nonzero', 'argwhere', 'flatnonzero', 'partition', 'argpartition', 'lexsort', 'isin', 'in1d',
           'intersect1d', 'union1d', 'setdiff1d', 'extract', 'unique_values']


def _ranked(a):
    """Texts as whole numbers in their order, and the texts."""
    texts = a.tolist()
    known = sorted(set(a.ravel().tolist()))
    rank = {t: i for i, t in enumerate(known)}
    return asarray([rank[t] for t in a.ravel().tolist()], 'int64').reshape(a.shape), known


def sort(a, axis=-1, kind=None, order=None, *, stable=None):
    """Sorted along an axis."""
    a = asarray(a)
    if a.dtype.kind in 'UO':
        ranks, known = _ranked(a)
        return from_objects([known[i] for i in _t.np_sort(ranks, axis).ravel().tolist()], a.shape, a.dtype.name)
    return _t.np_sort(a.ravel(), 0) if axis is None else _t.np_sort(a, axis_of(axis, a.ndim))


def _sort_in_place(self, axis=-1, kind=None, order=None, *, stable=None):
    self[...] = sort(self, axis)


ndarray.sort = _sort_in_place


@method
def argsort(a, axis=-1, kind=None, order=None, *, stable=None):
    """The order that sorts; equal ones stay in order."""
    a = asarray(a)
    if a.dtype.kind in 'UO':
        a = _ranked(a)[0]
    return _t.np_argsort(a.ravel(), 0) if axis is None else _t.np_argsort(a, axis_of(axis, a.ndim))


def partition(a, kth, axis=-1):
    """Sorted: the kth is where it belongs."""
    return sort(a, axis)


def argpartition(a, kth, axis=-1):
    """The order that sorts: the kth is where it belongs."""
    return argsort(a, axis)


def lexsort(keys, axis=-1):
    """The order by the last key, then by the one before."""
    columns = [asarray(k).tolist() for k in keys]
    return asarray(sorted(range(len(columns[0])), key=lambda i: tuple(c[i] for c in reversed(columns))), 'int64')


def unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True):
    """What occurs, sorted; on demand where first, which one each is, and how often."""
    a = asarray(ar)
    if axis is not None:
        rows = a.tolist() if axis == 0 else a.swapaxes(0, axis).tolist()
        keys = [str(r) for r in rows]
        order = sorted(range(len(rows)), key=lambda i: rows[i])
    else:
        flat = a.ravel()
        order = argsort(flat).tolist()
        rows = keys = flat.tolist()
    first, inverse, counts, last = [], [0] * len(rows), [], None
    for i in order:
        if not first or keys[i] != last and not (keys[i] != keys[i] and last != last):
            first.append(i)
            counts.append(0)
            last = keys[i]
        counts[-1] += 1
        inverse[i] = len(first) - 1
    at = asarray(first, 'int64')
    if axis is None:
        found = flat[at]
    else:
        found = _t.np_take(a, at, axis)
    result = [found]
    if return_index:
        result.append(at)
    if return_inverse:
        result.append(asarray(inverse, 'int64').reshape(a.shape if axis is None else (-1,)))
    if return_counts:
        result.append(asarray(counts, 'int64'))
    return result[0] if len(result) == 1 else tuple(result)


unique_values = unique


@method
def searchsorted(a, v, side='left', sorter=None):
    """Where values would go into a sorted array."""
    return _t.np_searchsorted(asarray(a), asarray(v), side == 'right')


@method
def nonzero(a):
    """The places of what is not 0."""
    return tuple(_t.np_nonzero(asarray(a)))


def argwhere(a):
    """The places of what is not 0, a row each."""
    from ._shaping import stack
    return stack(nonzero(a), 1)


def flatnonzero(a):
    """The places of what is not 0, of all in a row."""
    return nonzero(asarray(a).ravel())[0]


def isin(element, test_elements, assume_unique=False, invert=False):
    """Whether each is among others."""
    a, others = asarray(element), set(asarray(test_elements).ravel().tolist())
    return asarray([(v in others) != invert for v in a.ravel().tolist()], 'bool').reshape(a.shape)


in1d = isin


def intersect1d(ar1, ar2):
    """What both have."""
    a = unique(ar1)
    return a[isin(a, ar2)]


def union1d(ar1, ar2):
    """What one of both has."""
    from ._shaping import concatenate
    return unique(concatenate([asarray(ar1).ravel(), asarray(ar2).ravel()]))


def setdiff1d(ar1, ar2):
    """What the first has and the second has not."""
    a = unique(ar1)
    return a[isin(a, ar2, invert=True)]


def extract(condition, arr):
    """Where a condition holds."""
    return asarray(arr).ravel()[asarray(condition).ravel()]
