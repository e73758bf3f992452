"""Sums, means, extremes and other reductions: functions of torch, and methods."""
import _tapedeck as _t

from . import return_types
from ._numpy_names import numpy_names
from ._pointwise import into
from ._warnings import FREEDOM, warn
from ._tensor import Tensor, method

_SCALARS = {'int64': 'Long', 'int32': 'Int', 'int16': 'Short', 'int8': 'Char', 'uint8': 'Byte'}
_DIMS = ['sum', 'mean', 'nansum', 'amax', 'amin', 'logsumexp', 'any', 'all']
_SPREADS = ['var', 'std', 'var_mean', 'std_mean']
_EXTREMES = ['max', 'min']
_PLACES = ['argmax', 'argmin']
_RUNNING = ['cumsum', 'cumprod', 'logcumsumexp']
__all__ = [*_DIMS, *_SPREADS, *_EXTREMES, *_PLACES, *_RUNNING, 'prod', 'median', 'nanmedian', 'nanmean', 'count_nonzero', 'norm',
           'aminmax', 'trace', 'dist', 'cdist', 'cosine_similarity', 'pairwise_distance', 'diff', 'cov', 'corrcoef', 'renorm',
           'cummax', 'cummin']


def _publish(name, f):
    f.__name__ = f.__qualname__ = name
    globals()[name] = method(f)


def _over(name):
    call = getattr(_t, name)

    def f(input, dim=None, keepdim=False, *, dtype=None, out=None, axis=None, keepdims=False):
        if dtype is not None:
            input = input.to(dtype)
        r = call(input, dim if axis is None else axis, keepdim or keepdims)
        if dtype is not None and dtype.word != _t.dtype(r):
            r = _t.to(r, dtype.word)
        return r if out is None else into(out, r)
    _publish(name, f)


def _extreme(name):
    call, pair, between = getattr(_t, name), getattr(return_types, name), getattr(_t, name + 'imum')

    def f(input, dim=None, keepdim=False, *, other=None, out=None, axis=None, keepdims=False):
        if axis is not None:
            dim = axis
        if dim is None and other is None:
            return call(input)
        if isinstance(dim, Tensor) or other is not None:
            r = between(input, dim if other is None else other)
            return r if out is None else into(out, r)
        r = pair(call(input, dim, keepdim or keepdims))
        return r if out is None else pair((into(out[0], r[0]), into(out[1], r[1])))
    _publish(name, f)


def _place(name):
    call = getattr(_t, name)

    def f(input, dim=None, keepdim=False, *, out=None, axis=None, keepdims=False):
        r = call(input, dim if axis is None else axis, keepdim or keepdims)
        return r if out is None else into(out, r)
    _publish(name, f)


def _spread(name):
    call, several = getattr(_t, name), name.endswith('mean')

    def f(input, dim=None, unbiased=None, keepdim=False, *, correction=None, out=None, axis=None, keepdims=False):
        if isinstance(dim, bool):
            dim, unbiased = None, dim
        if correction is None:
            correction = 0 if unbiased is False else 1
        if dim is None and axis is None and _t.numel(input) <= correction:
            warn(FREEDOM.format(name))
        r = call(input, dim if axis is None else axis, correction, keepdim or keepdims)
        if several:
            return tuple(r)
        return r if out is None else into(out, r)
    _publish(name, f)


def _running(name):
    call = getattr(_t, name)

    def f(input, dim=None, *, dtype=None, out=None, axis=None):
        if dtype is not None:
            input = input.to(dtype)
        r = call(input, dim if axis is None else axis)
        if dtype is not None and dtype.word != _t.dtype(r):
            r = _t.to(r, dtype.word)
        return r if out is None else into(out, r)

    def f_(input, dim, *, dtype=None):
        return into(input, call(input, dim))
    _publish(name, f)
    setattr(Tensor, name + '_', f_)


for _make, _names in ((_over, _DIMS), (_extreme, _EXTREMES), (_place, _PLACES), (_spread, _SPREADS), (_running, _RUNNING)):
    for _name in _names:
        _make(_name)


@method
def prod(input, dim=None, keepdim=False, *, dtype=None, out=None, axis=None, keepdims=False):
    """The product."""
    r = _t.prod(input if dtype is None else input.to(dtype), dim if axis is None else axis, keepdim or keepdims)
    if dtype is not None and dtype.word != _t.dtype(r):
        r = _t.to(r, dtype.word)
    return r if out is None else into(out, r)


def _median(name):
    call, pair = getattr(_t, name), getattr(return_types, name)

    def f(input, dim=None, keepdim=False, *, out=None, axis=None, keepdims=False):
        dim = dim if axis is None else axis
        return call(input) if dim is None else pair(call(input, dim, keepdim or keepdims))
    _publish(name, f)


_median('median')
_median('nanmedian')


@method
@numpy_names
def nanmean(input, dim=None, keepdim=False, *, dtype=None, out=None):
    """The mean of what is no NaN."""
    if dtype is not None:
        input = input.to(dtype)
    r = _t.nansum(input, dim, keepdim) / _t.sum(_t.logical_not(_t.isnan(input)), dim, keepdim)
    return r if out is None else into(out, r)


@method
@numpy_names
def count_nonzero(input, dim=None):
    """How many are not 0."""
    return _t.count_nonzero(input, dim)


@method
def norm(input, p='fro', dim=None, keepdim=False, out=None, dtype=None):
    """The p-norm; 'fro' is the 2-norm."""
    if dtype is not None:
        input = input.to(dtype)
    if p == 'nuc':
        from .linalg import matrix_norm
        return matrix_norm(input, 'nuc', (-2, -1) if dim is None else dim, keepdim)
    if isinstance(p, str) and p != 'fro':
        raise RuntimeError(f"Expected a valid p: 'fro', 'nuc' or a number, but got {p}")
    r = _t.vector_norm(input, dim, 2 if p == 'fro' or p is None else p, keepdim)
    return r if out is None else into(out, r)


@method
def aminmax(input, *, dim=None, keepdim=False, out=None):
    """The least and the greatest."""
    return return_types.aminmax((_t.amin(input, dim, keepdim), _t.amax(input, dim, keepdim)))


@method
def trace(input):
    """The sum of a matrix's diagonal."""
    return _t.trace(input)


@method
def dist(input, other, p=2):
    """The p-norm of the difference."""
    return _t.dist(input, other, p)


def cdist(x1, x2, p=2.0, compute_mode='use_mm_for_euclid_dist_if_necessary'):
    """The p-norm of the difference of each row of the one and each row of the other."""
    return _t.cdist(x1, x2, p)


def cosine_similarity(x1, x2, dim=1, eps=1e-8):
    """The cosine of the angle between vectors along dim."""
    kind = _t.result_type(x1, x2)
    if not kind.startswith('float'):
        raise RuntimeError(f"expected common dtype to be floating point, yet common dtype is {_SCALARS.get(kind, 'Bool')}")
    x1, x2 = (x if _t.dtype(x) == kind else _t.to(x, kind) for x in (x1, x2))
    if x1.shape != x2.shape:
        from . import broadcast_tensors
        x1, x2 = broadcast_tensors(x1, x2)
    unit1, unit2 = (x / _t.clamp_min(_t.vector_norm(x, dim, 2, True), eps) for x in (x1, x2))
    return _t.sum(unit1 * unit2, dim)


def pairwise_distance(x1, x2, p=2.0, eps=1e-6, keepdim=False):
    """The p-norm of the difference of vectors along the last dimension."""
    return _t.norm_1(x1 - x2 + eps, -1, p, keepdim)


@method
@numpy_names
def diff(input, n=1, dim=-1, prepend=None, append=None):
    """The difference of neighbours, n times."""
    from . import cat, narrow
    parts = [each for each in (prepend, input, append) if each is not None]
    if len(parts) > 1:
        input = cat(parts, dim)
    for _ in range(n):
        count = input.shape[dim] - 1
        later, sooner = narrow(input, dim, 1, count), narrow(input, dim, 0, count)
        input = later ^ sooner if str(input.dtype) == 'torch.bool' else later - sooner
    return input


@method
def cov(input, *, correction=1, fweights=None, aweights=None):
    """The covariances of variables, one a row."""
    if fweights is not None or aweights is not None:
        raise NotImplementedError('Tapedeck has torch.cov without weights')
    rows = input if input.dim() == 2 else input.reshape(1, -1)
    centred = rows - _t.mean(rows, 1, True)
    return (centred @ centred.t() / (rows.shape[1] - correction)).squeeze()


@method
def corrcoef(input):
    """The correlations of variables, one a row."""
    c = cov(input)
    if c.dim() == 0:
        return c / c
    deviation = c.diagonal().sqrt()
    return _t.clamp(c / deviation.unsqueeze(1) / deviation.unsqueeze(0), -1, 1)


@method
@numpy_names
def renorm(input, p, dim, maxnorm):
    """Slices along dim whose p-norm is greater than maxnorm, scaled to it."""
    others = [d for d in range(input.dim()) if d != dim % input.dim()]
    norms = _t.vector_norm(input, others, p, True)
    return input * _t.clamp(maxnorm / (norms + 1e-7), None, 1)


def _cumulative(name):
    call, pair = getattr(_t, name), getattr(return_types, name)

    @numpy_names
    def f(input, dim, *, out=None):
        return pair(call(input, dim))
    _publish(name, f)


_cumulative('cummax')
_cumulative('cummin')
