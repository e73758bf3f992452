"""Reductions: of all elements, or along an axis."""
import math

import _tapedeck as _t

from ._creation import asarray
from ._dtype import word
from ._errors import errstate, warn
from ._ndarray import method, ndarray
from ._objects import is_tensor
from ._ufuncs import clip, isnan, maximum, minimum, where

__all__ = ['sum', 'mean', 'prod', 'std', 'var', 'max', 'min', 'amax', 'amin', 'argmax', 'argmin', 'any', 'all', 'cumsum', 'cumprod', 'ptp', 'median',
           'percentile', 'quantile', 'nansum', 'nanmean', 'nanstd', 'nanvar', 'nanmax', 'nanmin', 'nanmedian', 'average', 'count_nonzero', 'cov',
           'corrcoef', 'nanargmax', 'nanargmin']


def _reduce(name, a, axis, keepdims, out=None, dtype=None, ddof=0):
    if not isinstance(a, ndarray):
        a = asarray(a)
    if dtype is not None:
        a = a.astype(dtype)
    if axis is not None:
        ndim = _t.np_dim(a)
        for each in axis if isinstance(axis, (tuple, list)) else (axis,):
            if not -ndim <= each < ndim:
                from .exceptions import AxisError
                raise AxisError(f'axis {each} is out of bounds for array of dimension {ndim}')
        if axis == ():
            return a
    if name in _SPREADS:
        _warn_of_few(name, a, axis, ddof)
    result = _t.np_reduce(name, a, axis, keepdims, ddof)
    if out is not None:
        out[...] = result
        return out
    return result


_SPREADS = frozenset(('mean', 'std', 'var'))


def _warn_of_few(name, a, axis, ddof):
    """Where there are fewer numbers than it takes."""
    axes = range(_t.np_dim(a)) if axis is None else axis if isinstance(axis, (tuple, list)) else (axis,)
    shape = _t.np_shape(a)
    n = math.prod([shape[d] for d in axes])
    if n <= ddof or n == 0:
        warn('Mean of empty slice.' if name == 'mean' else 'Degrees of freedom <= 0 for slice')
        scalar = 'scalar ' if len(axes) == len(shape) else ''
        if n == 0 and name != 'mean':
            warn('invalid value encountered in divide')
        warn(f'{"invalid value" if n < 2 else "divide by zero"} encountered in {scalar}divide')


def _refuse_where(where):
    if where is not True:
        raise TypeError('the argument where of reductions is not in Tapedeck; index by the mask before')


@method
def sum(a, axis=None, dtype=None, out=None, keepdims=False, initial=0, where=True):
    """The sum."""
    if dtype is None and out is None and where is True and initial == 0 and isinstance(a, ndarray):
        return _reduce('sum', a, axis, keepdims)
    _refuse_where(where)
    if not isinstance(a, (ndarray, list, tuple)) and not hasattr(a, '__array__') and hasattr(a, '__next__'):
        a = list(a)
    result = _reduce('sum', a, axis, keepdims, out, dtype)
    return result + initial if initial else result


@method
def mean(a, axis=None, dtype=None, out=None, keepdims=False, where=True):
    """The mean."""
    _refuse_where(where)
    if is_tensor(a):
        raise TypeError('mean() received an invalid combination of arguments - got (dtype=NoneType, out=NoneType, axis=NoneType, )')
    return _reduce('mean', a, axis, keepdims, out, dtype)


@method
def prod(a, axis=None, dtype=None, out=None, keepdims=False, initial=1, where=True):
    """The product."""
    _refuse_where(where)
    result = _reduce('prod', a, axis, keepdims, out, dtype)
    return result if isinstance(initial, int) and initial == 1 else result * initial


@method
def std(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, mean=None, correction=None):
    """The standard deviation; ddof is taken off the count."""
    return _reduce('std', a, axis, keepdims, out, dtype, ddof if correction is None else correction)


@method
def var(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, mean=None, correction=None):
    """The variance; ddof is taken off the count."""
    return _reduce('var', a, axis, keepdims, out, dtype, ddof if correction is None else correction)


@method
def max(a, axis=None, out=None, keepdims=False, initial=None, where=True):
    """The greatest."""
    _refuse_where(where)
    result = _reduce('max', a, axis, keepdims, out)
    return result if initial is None else maximum(result, initial)


@method
def min(a, axis=None, out=None, keepdims=False, initial=None, where=True):
    """The least."""
    _refuse_where(where)
    result = _reduce('min', a, axis, keepdims, out)
    return result if initial is None else minimum(result, initial)


amax, amin = max, min


@method
def argmax(a, axis=None, out=None, *, keepdims=False):
    """The place of the greatest; the first of equal ones."""
    return _reduce('argmax', a, axis, keepdims, out)


@method
def argmin(a, axis=None, out=None, *, keepdims=False):
    """The place of the least; the first of equal ones."""
    return _reduce('argmin', a, axis, keepdims, out)


@method
def any(a, axis=None, out=None, keepdims=False, *, where=True):
    """Whether one is true."""
    _refuse_where(where)
    return _reduce('any', a, axis, keepdims, out)


@method
def all(a, axis=None, out=None, keepdims=False, *, where=True):
    """Whether all are true."""
    _refuse_where(where)
    return _reduce('all', a, axis, keepdims, out)


def count_nonzero(a, axis=None, *, keepdims=False):
    """How many are not 0."""
    result = _reduce('count_nonzero', a, axis, keepdims)
    return int(result) if axis is None and not keepdims else result


def _accumulate(name, a, axis, dtype):
    a = asarray(a) if dtype is None else asarray(a).astype(dtype)
    if axis is None:
        a, axis = a.ravel(), 0
    return _t.np_accumulate(name, a, axis)


@method
def cumsum(a, axis=None, dtype=None, out=None):
    """Running sums."""
    return _accumulate('add', a, axis, dtype)


@method
def cumprod(a, axis=None, dtype=None, out=None):
    """Running products."""
    return _accumulate('multiply', a, axis, dtype)


@method
def ptp(a, axis=None, out=None, keepdims=False):
    """The greatest less the least."""
    return max(a, axis, keepdims=keepdims) - min(a, axis, keepdims=keepdims)


def median(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    """The middle."""
    return _t.np_median(asarray(a), axis, keepdims)


def quantile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False):
    """The number below which a part q lies."""
    if method != 'linear':
        raise ValueError(f'the method {method!r} of quantile is not in Tapedeck; it has linear')
    parts = asarray(q)
    flat = (parts * 1.0).ravel() if parts.ndim else [float(q)]
    if any(asarray(flat) < 0) or any(asarray(flat) > 1):
        raise ValueError('Quantiles must be in the range [0, 1]')
    result = _t.np_quantile(asarray(a), [float(v) for v in flat], axis)
    if keepdims:
        raise TypeError('keepdims of quantile is not in Tapedeck')
    return result[0] if parts.ndim == 0 else result


def percentile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False):
    """The number below which q per cent lie."""
    parts = asarray(q) / 100
    if any(parts < 0) or any(parts > 1):
        raise ValueError('Percentiles must be in the range [0, 100]')
    return quantile(a, parts, axis, method=method, keepdims=keepdims)


def _without_nan(name, filler):
    plain = globals()[name]

    def f(a, axis=None, keepdims=False):
        a = asarray(a)
        return plain(where(isnan(a), filler, a) if a.dtype.kind == 'f' else a, axis, keepdims=keepdims)
    f.__name__ = 'nan' + name
    return f


nansum = _without_nan('sum', 0.0)
nanmax = _without_nan('max', -math.inf)
nanmin = _without_nan('min', math.inf)
nanargmax = _without_nan('argmax', -math.inf)
nanargmin = _without_nan('argmin', math.inf)


def nanmean(a, axis=None, keepdims=False):
    """The mean of what is a number."""
    a = asarray(a)
    count = (~isnan(a)).sum(axis, keepdims=keepdims)
    if (count == 0).any():
        warn('Mean of empty slice')
    with errstate(divide='ignore', invalid='ignore'):
        return nansum(a, axis, keepdims=keepdims) / count


def nanvar(a, axis=None, ddof=0, keepdims=False):
    """The variance of what is a number."""
    a = asarray(a)
    count = (~isnan(a)).sum(axis, keepdims=keepdims) - ddof
    if (count <= 0).any():
        warn('Degrees of freedom <= 0 for slice.')
    with errstate(divide='ignore', invalid='ignore'):
        away = a - nansum(a, axis, keepdims=axis is not None) / (~isnan(a)).sum(axis, keepdims=axis is not None)
        return nansum(away * away, axis, keepdims=keepdims) / count


def nanstd(a, axis=None, ddof=0, keepdims=False):
    """The standard deviation of what is a number."""
    return nanvar(a, axis, ddof, keepdims) ** 0.5


def nanmedian(a, axis=None):
    """The middle of what is a number."""
    if axis is not None:
        from ._ufuncs import apply_along_axis
        return apply_along_axis(nanmedian, axis, a)
    a = asarray(a)
    return median(a[~isnan(a)])


def average(a, axis=None, weights=None, returned=False):
    """The mean, weighed."""
    a = asarray(a)
    if weights is None:
        return mean(a, axis)
    weights = asarray(weights)
    if axis is not None and weights.ndim == 1 and a.ndim > 1:
        weights = weights.reshape(tuple(-1 if d == axis % a.ndim else 1 for d in range(a.ndim)))
    return (a * weights).sum(axis) / (weights + 0.0 * a).sum(axis) if weights.shape != a.shape else (a * weights).sum(axis) / weights.sum(axis)


def cov(m, y=None, rowvar=True, bias=False, ddof=None):
    """Covariances of rows."""
    x = asarray(m) * 1.0
    from ._joining import atleast_2d
    from ._shaping import vstack
    x = atleast_2d(x)
    if not rowvar and x.shape[0] != 1:
        x = x.T
    if y is not None:
        y = atleast_2d(asarray(y) * 1.0)
        x = vstack([x, y if rowvar or y.shape[0] == 1 else y.T])
    away = x - x.mean(axis=1, keepdims=True)
    result = away @ away.T * (1 / (x.shape[1] - ((0 if bias else 1) if ddof is None else ddof)))
    return result.reshape(()) if result.shape == (1, 1) else result


def corrcoef(x, y=None, rowvar=True):
    """Correlations of rows."""
    c = cov(x, y, rowvar)
    if c.ndim == 0:
        return c / c
    d = c.diagonal() ** 0.5
    return clip(c / d[:, None] / d[None, :], -1, 1)
