"""What scripts ask for more rarely: places on diagonals, histograms of two, writing at places."""
from ._creation import asarray, arange, zeros
from ._counts import histogram_bin_edges

__all__ = ['histogram2d', 'diag_indices', 'diag_indices_from', 'tril_indices_from', 'triu_indices_from', 'diagflat', 'put_along_axis', 'put',
           'putmask', 'place', 'trapz', 'trim_zeros', 'float_power', 'vecdot', 'isrealobj', 'iscomplex', 'unstack', 'nanprod', 'nancumsum',
           'nanpercentile', 'nanquantile', 'apply_over_axes', 'setxor1d', 'binary_repr', 'base_repr', 'isneginf', 'isposinf', 'iterable',
           'poly', 'polyadd', 'polysub', 'polymul']


def histogram2d(x, y, bins=10, range=None, density=None, weights=None):
    """How many pairs lie in each bin, and the bins' edges."""
    x, y = asarray(x).ravel(), asarray(y).ravel()
    two = bins if not isinstance(bins, int) and len(bins) == 2 else (bins, bins)
    edges = [histogram_bin_edges(v, b, r) for v, b, r in zip((x, y), two, range if range is not None else (None, None))]
    counts = zeros((len(edges[0]) - 1, len(edges[1]) - 1))
    tops = [e.tolist() for e in edges]
    from bisect import bisect_right
    for p, q in zip(x.tolist(), y.tolist()):
        at = [len(t) - 2 if v == t[-1] else bisect_right(t, v) - 1 for v, t in zip((p, q), tops)]
        if all(0 <= i < len(t) - 1 for i, t in zip(at, tops)):
            counts[at[0], at[1]] += 1
    if density:
        from . import diff
        counts = counts / counts.sum() / (diff(edges[0]).reshape(-1, 1) * diff(edges[1]))
    return counts, edges[0], edges[1]


def diag_indices(n, ndim=2):
    return (arange(n),) * ndim


def diag_indices_from(arr):
    return diag_indices(arr.shape[0], arr.ndim)


def tril_indices_from(arr, k=0):
    from . import tril_indices
    return tril_indices(arr.shape[-2], k, arr.shape[-1])


def triu_indices_from(arr, k=0):
    from . import triu_indices
    return triu_indices(arr.shape[-2], k, arr.shape[-1])


def diagflat(v, k=0):
    from . import diag
    return diag(asarray(v).ravel(), k)


def put_along_axis(arr, indices, values, axis):
    """Writes at the places along an axis that indices say."""
    places = [arange(n).reshape([n if d == k else 1 for d in range(arr.ndim)]) for k, n in enumerate(arr.shape)]
    places[axis] = asarray(indices)
    arr[tuple(places)] = values


def put(a, ind, v, mode='raise'):
    """Writes at places of the numbers in a row."""
    values = asarray(v).ravel().tolist()
    for i, at in enumerate(asarray(ind).ravel().tolist()):
        from . import unravel_index
        a[tuple(int(n) for n in unravel_index(at % a.size, a.shape))] = values[i % len(values)]


def putmask(a, mask, values):
    from . import copyto
    copyto(a, values, where=asarray(mask))


def place(arr, mask, vals):
    """Writes the values one after another where the mask is true."""
    count, vals = int(asarray(mask).sum()), asarray(vals).ravel().tolist()
    arr[asarray(mask).astype(bool)] = [vals[i % len(vals)] for i in range(count)]


def trapz(y, x=None, dx=1.0, axis=-1):
    from . import trapezoid
    return trapezoid(y, x, dx, axis)


def trim_zeros(filt, trim='fb'):
    """Without the zeros at the ends."""
    first, last = 0, len(filt)
    while 'f' in trim.lower() and first < last and filt[first] == 0:
        first += 1
    while 'b' in trim.lower() and last > first and filt[last - 1] == 0:
        last -= 1
    return filt[first:last]


def float_power(x1, x2):
    return (asarray(x1) * 1.0) ** asarray(x2)


def vecdot(x1, x2, axis=-1):
    return (asarray(x1) * asarray(x2)).sum(axis)


def isrealobj(x):
    return True


def iscomplex(x):
    """Nowhere: there are no complex numbers."""
    return zeros(asarray(x).shape, 'bool')


def unstack(x, axis=0):
    from . import moveaxis
    return tuple(moveaxis(asarray(x), axis, 0))


def _zeroed(a, by):
    from . import isnan, where
    a = asarray(a)
    return where(isnan(a), by, a)


def nanprod(a, axis=None):
    from . import prod
    return prod(_zeroed(a, 1.0), axis=axis)


def nancumsum(a, axis=None):
    from . import cumsum
    return cumsum(_zeroed(a, 0.0), axis=axis)


def nanquantile(a, q, axis=None):
    """Quantiles of what is a number."""
    from . import isnan, quantile
    a = asarray(a)
    if axis is not None:
        raise TypeError('numpy.nanquantile along an axis is not in Tapedeck')
    return quantile(a[~isnan(a)], q)


def nanpercentile(a, q, axis=None):
    return nanquantile(a, asarray(q) / 100, axis)


def apply_over_axes(func, a, axes):
    a = asarray(a)
    for axis in [axes] if isinstance(axes, int) else axes:
        from . import expand_dims
        reduced = func(a, axis)
        a = reduced if reduced.ndim == a.ndim else expand_dims(reduced, axis)
    return a


def setxor1d(ar1, ar2):
    from . import concatenate, intersect1d, setdiff1d, unique
    return setdiff1d(unique(concatenate((asarray(ar1).ravel(), asarray(ar2).ravel()))), intersect1d(ar1, ar2))


def binary_repr(num, width=None):
    """The bits; of a negative number its complement where a width is given."""
    num = int(num)
    if num < 0 and width:
        num += 1 << width
    return ('-' if num < 0 else '') + format(abs(num), 'b').zfill(width or 1)


def base_repr(number, base=2, padding=0):
    digits, n, text = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', abs(int(number)), ''
    while n:
        n, rest = divmod(n, base)
        text = digits[rest] + text
    return ('-' if number < 0 else '') + '0' * padding + (text or ('0' if not padding else ''))


def isneginf(x):
    return asarray(x) == float('-inf')


def isposinf(x):
    return asarray(x) == float('inf')


def iterable(y):
    try:
        iter(y)
    except TypeError:
        return False
    return True


def polymul(a1, a2):
    from . import convolve
    return convolve(asarray(a1), asarray(a2))


def polyadd(a1, a2):
    """The coefficients of a sum, the highest first."""
    a1, a2 = asarray(a1), asarray(a2)
    if a1.size < a2.size:
        a1, a2 = a2, a1
    result = a1 + zeros(a1.size, a2.dtype)
    result[a1.size - a2.size:] = result[a1.size - a2.size:] + a2
    return result


def polysub(a1, a2):
    return polyadd(a1, -asarray(a2))


def poly(seq_of_zeros):
    """The coefficients of the polynomial with these zeros, the highest first."""
    result = asarray([1.0])
    for zero in asarray(seq_of_zeros).ravel().tolist():
        result = polymul(result, asarray([1.0, -zero]))
    return result
