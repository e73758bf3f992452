"""What reads and writes at the places of masks and index tensors."""
import _tapedeck as _t

from ._numpy_names import numpy_names
from ._tensor import Tensor, method, type_name as _kind

__all__ = ['gather', 'index_add', 'index_copy', 'index_fill', 'index_put', 'index_select', 'masked_fill', 'masked_scatter',
           'masked_select', 'put', 'scatter', 'scatter_add', 'scatter_reduce', 'take', 'take_along_dim', 'fill', 'index_put_']


@method
def gather(input, dim, index, *, sparse_grad=False, out=None):
    return _t.gather(input, dim, index)


@method
@numpy_names
def take_along_dim(input, indices, dim=None, *, out=None):
    if _t.dtype(indices) != 'int64':
        raise RuntimeError(f'torch.take_along_dim(): dtype of indices should be Long but got {indices.type()[6:-6]}')
    if dim is None:
        return _t.gather(input.reshape(-1), 0, indices.reshape(-1))
    if _t.dim(input) != _t.dim(indices):
        raise RuntimeError('torch.take_along_dim(): input and indices should have the same number of dimensions, but got '
                           f'{_t.dim(input)} dimensions for input, and {_t.dim(indices)} dimensions for indices')
    _t.size(input, dim)
    dim = dim % _t.dim(input)
    common = [max(a, b) if d != dim else -1 for d, (a, b) in enumerate(zip(input.shape, indices.shape))]
    return _t.gather(_t.expand(input, common), dim, _t.expand(indices, common))


@method
def index_select(input, dim, index, *, out=None):
    return _t.index_select(input, dim, index)


@method
def take(input, index, *, out=None):
    return _t.take(input, index)


@method
def masked_select(input, mask, *, out=None):
    return _t.masked_select(input, mask)


@method
def masked_fill(input, mask, value):
    return _t.masked_fill(input, mask, value)


@method
def masked_fill_(self, mask, value):
    return _t.masked_fill_(self, mask, value)


@method
def masked_scatter(input, mask, source):
    return _t.masked_scatter(input, mask, source)


@method
def masked_scatter_(self, mask, source):
    return _t.masked_scatter_(self, mask, source)


def _indices(call, indices, values):
    if not isinstance(indices, (tuple, list)):
        raise TypeError(f"{call}(): argument 'indices' (position 1) must be tuple of Tensors, not {_kind(indices)}")
    if not isinstance(values, Tensor):
        raise TypeError(f"{call}(): argument 'values' (position 2) must be Tensor, not {_kind(values)}")
    return list(indices)


@method
def index_put(input, indices, values, accumulate=False):
    return _t.index_put(input, _indices('index_put', indices, values), values, accumulate)


@method
def index_put_(self, indices, values, accumulate=False):
    return _t.index_put_(self, _indices('index_put_', indices, values), values, accumulate)


def _scattered(call, self, dim, index, src, value, reduce):
    src = value if src is None else src
    if reduce is None:
        return call(self, dim, index, src)
    if reduce not in ('add', 'multiply'):
        raise RuntimeError('reduce argument must be either add or multiply.')
    if not isinstance(src, Tensor):
        src = _t.full(index.shape, src, _t.dtype(self))
    then = _t.scatter_reduce if call is _t.scatter else _t.scatter_reduce_
    return then(self, dim, index, src, 'sum' if reduce == 'add' else 'prod', True)


@method
def scatter(input, dim, index, src=None, *, value=None, reduce=None, out=None):
    return _scattered(_t.scatter, input, dim, index, src, value, reduce)


@method
def scatter_(self, dim, index, src=None, *, value=None, reduce=None):
    return _scattered(_t.scatter_, self, dim, index, src, value, reduce)


@method
def scatter_add(input, dim, index, src, *, out=None):
    return _t.scatter_add(input, dim, index, src)


@method
def scatter_add_(self, dim, index, src):
    return _t.scatter_add_(self, dim, index, src)


@method
def scatter_reduce(input, dim, index, src, reduce, *, include_self=True, out=None):
    return _t.scatter_reduce(input, dim, index, src, reduce, include_self)


@method
def scatter_reduce_(self, dim, index, src, reduce, *, include_self=True):
    return _t.scatter_reduce_(self, dim, index, src, reduce, include_self)


@method
def index_add(input, dim, index, source, *, alpha=1, out=None):
    return _t.index_add(input, dim, index, source, alpha)


@method
def index_add_(self, dim, index, source, *, alpha=1):
    return _t.index_add_(self, dim, index, source, alpha)


@method
def index_copy(input, dim, index, source, *, out=None):
    return _t.index_copy(input, dim, index, source)


@method
def index_copy_(self, dim, index, source):
    return _t.index_copy_(self, dim, index, source)


@method
def index_fill(input, dim, index, value):
    return _t.index_fill(input, dim, index, value)


@method
def index_fill_(self, dim, index, value):
    return _t.index_fill_(self, dim, index, value)


@method
def put(input, index, source, accumulate=False):
    return _t.put(input, index, source, accumulate)


@method
def put_(self, index, source, accumulate=False):
    return _t.put_(self, index, source, accumulate)


def fill(input, value):
    return _t.fill_(_t.clone(input), value)


@method
def fill_(self, value):
    return _t.fill_(self, value)


@method
def copy_(self, src, non_blocking=False):
    return _t.copy_(self, src)


@method
def zero_(self):
    return _t.zero_(self)
