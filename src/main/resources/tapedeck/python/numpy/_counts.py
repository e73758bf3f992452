"""How often and how far: histograms, differences, convolutions."""
import _tapedeck as _t

from ._creation import asarray

__all__ = ['bincount', 'histogram', 'digitize', 'trapezoid', 'diff', 'gradient', 'ediff1d', 'convolve', 'correlate', 'histogram_bin_edges']


def bincount(x, weights=None, minlength=0):
    """How often each whole number occurs."""
    x = asarray(x)
    if x.dtype.kind == 'f':
        raise TypeError("Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'safe'")
    if x.size and x.min() < 0:
        raise ValueError("'list' argument must have no negative elements")
    n = int(x.max()) + 1 if x.size else 0
    counts = [0] * (n if n > minlength else minlength)
    for i, w in zip(x.tolist(), [1] * x.size if weights is None else asarray(weights).tolist()):
        counts[i] += w
    return asarray(counts, 'int64' if weights is None else 'float64')


def histogram_bin_edges(a, bins=10, range=None, weights=None):
    """The edges of a histogram's bins."""
    from ._creation import linspace
    a = asarray(a)
    if isinstance(bins, str):
        raise ValueError('bins of a histogram by a rule are not in Tapedeck; give a number')
    if not isinstance(bins, int):
        return asarray(bins)
    low, high = (float(v) for v in (range or ((a.min(), a.max()) if a.size else (0, 1))))
    if low == high:
        low, high = low - 0.5, high + 0.5
    return linspace(low, high, bins + 1)


def histogram(a, bins=10, range=None, density=None, weights=None):
    """How many numbers lie in each bin, and the bins' edges."""
    a = asarray(a).ravel()
    edges = histogram_bin_edges(a, bins, range)
    ordered = _t.np_sort(a, 0)
    below = _t.np_searchsorted(ordered, edges, False)
    below[-1] = _t.np_searchsorted(ordered, edges[-1:], True)[0]
    counts = diff(below)
    if density:
        return counts / diff(edges) / counts.sum(), edges
    return counts, edges


def digitize(x, bins, right=False):
    """The bin of each number."""
    return _t.np_searchsorted(asarray(bins), asarray(x), not right)


def diff(a, n=1, axis=-1, prepend=None, append=None):
    """Each less the one before."""
    a = asarray(a)
    axis %= a.ndim
    before = (slice(None),) * axis
    if prepend is not None or append is not None:
        from ._shaping import concatenate
        a = concatenate([asarray(p).reshape((-1,)) if axis == 0 else asarray(p) for p in (prepend, a, append) if p is not None], axis)
    for _ in range(n):
        a = a[before + (slice(1, None),)] - a[before + (slice(None, -1),)] if a.dtype.kind != 'b' else a[before + (slice(1, None),)] ^ a[before + (slice(None, -1),)]
    return a


def ediff1d(ary):
    """Each less the one before, of all in a row."""
    return diff(asarray(ary).ravel())


def gradient(f, *spacing, axis=None, edge_order=1):
    """Slopes by central differences, along each axis or those asked for."""
    f = asarray(f) * 1.0
    axes = range(f.ndim) if axis is None else [axis] if isinstance(axis, int) else axis
    steps = spacing if len(spacing) > 1 else list(spacing or (1.0,)) * len(axes)
    found = [_slope(f.swapaxes(0, each), step).swapaxes(0, each) for each, step in zip(axes, steps)]
    return found[0] if len(found) == 1 else tuple(found)


def _slope(f, step):
    """Slopes along the first axis."""
    result = f.copy()
    if hasattr(step, '__len__'):
        h = diff(asarray(step) * 1.0).reshape((-1,) + (1,) * (f.ndim - 1))
        a, b = h[:-1], h[1:]
        result[1:-1] = -b / (a * (a + b)) * f[:-2] + (b - a) / (a * b) * f[1:-1] + a / (b * (a + b)) * f[2:]
        result[0], result[-1] = (f[1] - f[0]) / h[0], (f[-1] - f[-2]) / h[-1]
        return result
    result[1:-1] = (f[2:] - f[:-2]) / (2.0 * step)
    result[0], result[-1] = (f[1] - f[0]) / step, (f[-1] - f[-2]) / step
    return result


def trapezoid(y, x=None, dx=1.0, axis=-1):
    """The area below straight lines between points."""
    y = asarray(y)
    d = dx if x is None else diff(asarray(x))
    return (d * (y[..., 1:] + y[..., :-1]) / 2.0).sum(-1)


def convolve(a, v, mode='full'):
    """The convolution of two rows of numbers."""
    a, v = asarray(a), asarray(v)
    if v.size > a.size:
        a, v = v, a
    n, m = a.size, v.size
    full = _t.np_full((n + m - 1,), 0, (a[:1] * v[:1]).dtype.name)
    for k in range(m):
        full[k:k + n] += a * v[k]
    if mode == 'full':
        return full
    cut = (m - 1) // 2 if mode == 'same' else m - 1
    return full[cut:cut + (n if mode == 'same' else n - m + 1)]


def correlate(a, v, mode='valid'):
    """The correlation of two rows of numbers."""
    return convolve(a, asarray(v)[::-1], mode)
