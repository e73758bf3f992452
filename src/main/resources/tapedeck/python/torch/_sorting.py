"""Orders, what occurs and how often: functions of torch, and methods."""
import builtins

import _tapedeck as _t

from . import return_types
from ._numpy_names import numpy_names
from ._pointwise import into
from ._tensor import Tensor, method

__all__ = ['sort', 'argsort', 'msort', 'topk', 'kthvalue', 'mode', 'unique', 'unique_consecutive', 'searchsorted', 'bucketize',
           'isin', 'histc', 'histogram', 'bincount', 'quantile', 'nanquantile']


def _into_both(pair, out):
    return pair if out is None else type(pair)((into(out[0], pair[0]), into(out[1], pair[1])))


@method
@numpy_names
def sort(input, dim=-1, descending=False, stable=False, *, out=None):
    """The elements along dim in order, and where they stood."""
    return _into_both(return_types.sort(_t.sort(input, dim, descending, stable)), out)


@method
@numpy_names
def argsort(input, dim=-1, descending=False, stable=False):
    """Where the elements along dim stand, in order."""
    return _t.argsort(input, dim, descending, stable)


@method
def msort(input, *, out=None):
    """The elements along the first dimension in order."""
    r = _t.sort(input, 0, False, False)[0]
    return r if out is None else into(out, r)


@method
@numpy_names
def topk(input, k, dim=-1, largest=True, sorted=True, *, out=None):
    """The k greatest or least along dim, and where they stood."""
    return _into_both(return_types.topk(_t.topk(input, k, dim, largest, sorted)), out)


@method
@numpy_names
def kthvalue(input, k, dim=-1, keepdim=False, *, out=None):
    """The k-th least along dim, counted from 1, and where it stood."""
    return _into_both(return_types.kthvalue(_t.kthvalue(input, k, dim, keepdim)), out)


@method
@numpy_names
def mode(input, dim=-1, keepdim=False, *, out=None):
    """The most frequent along dim, and where it stood."""
    return _into_both(return_types.mode(_t.mode(input, dim, keepdim)), out)


def _parts(parts, return_inverse, return_counts):
    wanted = [parts[0]] + [parts[1]] * bool(return_inverse) + [parts[2]] * bool(return_counts)
    return wanted[0] if len(wanted) == 1 else tuple(wanted)


@method
def unique(input, sorted=True, return_inverse=False, return_counts=False, dim=None):
    """Each element, or slice along dim, once."""
    return _parts(_t.unique(input, dim, False), return_inverse, return_counts)


@method
def unique_consecutive(input, return_inverse=False, return_counts=False, dim=None):
    """The first of each run of equals."""
    return _parts(_t.unique(input, dim, True), return_inverse, return_counts)


def searchsorted(sorted_sequence, input, *, out_int32=False, right=False, side=None, sorter=None, out=None):
    """Where each of input would be put into what is sorted."""
    if side is not None and side not in ('left', 'right'):
        raise RuntimeError(f"torch.searchsorted(): side can only be 'left' or 'right' but got {side}")
    if sorter is not None:
        sorted_sequence = sorted_sequence.gather(-1, sorter)
    r = _t.searchsorted(sorted_sequence, input, right or side == 'right', out_int32)
    return r if out is None else into(out, r)


def bucketize(input, boundaries, *, out_int32=False, right=False, out=None):
    """Between which boundaries each of input lies."""
    r = _t.searchsorted(boundaries, input, right, out_int32)
    return r if out is None else into(out, r)


def isin(elements, test_elements, *, assume_unique=False, invert=False):
    """Whether each element is among others."""
    return _t.isin(elements, test_elements, invert)


@method
def histc(input, bins=100, min=0, max=0, *, out=None):
    """How many lie in each of so many equal parts."""
    r = _t.histc(input, bins, min, max)
    return r if out is None else into(out, r)


@method
def histogram(input, bins=100, *, range=None, weight=None, density=False, out=None):
    """How many, or how much of the weight, lies between edges, and the edges."""
    if weight is not None:
        raise NotImplementedError('torch.histogram with weights is not in Tapedeck')
    if isinstance(bins, Tensor):
        edges = bins
        places = _t.searchsorted(edges, input.reshape(-1), True, False) - 1
        last = len(edges) - 2
        inside = [min(p, last) for p, v in zip(places.tolist(), input.reshape(-1).tolist()) if 0 <= p <= last or v == edges[-1].item()]
        counts = _t.tensor([float(inside.count(k)) for k in builtins.range(last + 1)], input.dtype.word)
    else:
        low, high = (input.min().item(), input.max().item()) if range is None else range
        if low == high:
            low, high = low - 0.5, high + 0.5
        from ._creation import linspace
        edges = linspace(low, high, bins + 1, dtype=input.dtype)
        counts = _t.histc(input, bins, low, high)
    if density:
        counts = counts / counts.sum() / (edges[1:] - edges[:-1])
    return return_types.histogram((counts, edges))


@method
def bincount(input, weights=None, minlength=0):
    """How often each whole number occurs."""
    return _t.bincount(input, weights, minlength)


def _quantile(input, q, dim, keepdim, interpolation, ignore_nan):
    """In PyTorch's steps: sort, take the two neighbours of the rank, go between them."""
    name = 'nanquantile' if ignore_nan else 'quantile'
    if not input.dtype.is_floating_point:
        raise RuntimeError(f'{name}() input tensor must be either float or double dtype')
    if not isinstance(q, Tensor):
        if not 0 <= q <= 1:
            raise RuntimeError(f'{name}() q must be in the range [0, 1] but got {q:g}')
        q = _t.tensor(q, input.dtype.word)
    elif not bool(_t.all(_t.ge(q, 0) & _t.le(q, 1), None, False)):
        raise RuntimeError(f'{name}() q values must be in the range [0, 1]')
    elif q.dtype is not input.dtype:
        raise RuntimeError(f'{name}() q tensor must be same dtype as the input tensor')
    if interpolation not in ('linear', 'lower', 'higher', 'midpoint', 'nearest'):
        raise RuntimeError(f'{name}() interpolation must be one of linear, lower, higher, midpoint or nearest, but got '
                           f'{interpolation}')
    if input.numel() == 0:
        raise RuntimeError(f'{name}() input tensor must be non-empty')
    rank, flat = input.dim(), dim is None
    x = input.reshape(-1) if flat else input.movedim(dim, -1) if rank > 1 else input.reshape(-1)
    ordered = _t.sort(x, -1, False, False)[0]
    last = x.shape[-1] - 1
    ranks = q.reshape(-1) * last
    if ignore_nan:
        counts = _t.sum(_t.logical_not(_t.isnan(ordered)), -1, True)
        ranks = q.reshape(-1) * _t.clamp(counts - 1, 0, None)
        ranks = _t.mul(ranks, _t.tensor(1, input.dtype.word))
    else:
        missing = _t.any(_t.isnan(ordered), -1, True)
        ranks = _t.mul(_t.logical_not(missing), ranks) + _t.mul(missing, last)
    below = {'higher': _t.ceil, 'nearest': lambda r: _t.round(r, 0)}.get(interpolation, _t.floor)(ranks)
    result = ordered.gather(-1, below.long())
    if interpolation in ('linear', 'midpoint'):
        weights = ranks - below if interpolation == 'linear' else _t.full(list(ranks.shape), 0.5, input.dtype.word)
        result = _t.lerp(result, ordered.gather(-1, _t.ceil(ranks).long()), weights)
    if keepdim:
        result = result.unsqueeze(-2) if not flat else result.reshape([1] * rank + [-1])
        result = result if flat else result.movedim(-2, dim if dim < 0 else dim)
    if q.dim() == 0:
        return result.squeeze(-1)
    return result.movedim(-1, 0)


@method
@numpy_names
def quantile(input, q, dim=None, keepdim=False, *, interpolation='linear', out=None):
    """Below which a share q of the elements lies."""
    r = _quantile(input, q, dim, keepdim, interpolation, False)
    return r if out is None else into(out, r)


@method
@numpy_names
def nanquantile(input, q, dim=None, keepdim=False, *, interpolation='linear', out=None):
    """quantile() of what is no NaN."""
    r = _quantile(input, q, dim, keepdim, interpolation, True)
    return r if out is None else into(out, r)
