"""Tensors joined, and shapes brought together."""
import itertools

import _tapedeck as _t

from ._tensor import Size, Tensor, type_name
from ._warnings import MESHGRID, warn

__all__ = ['cat', 'concat', 'concatenate', 'stack', 'hstack', 'vstack', 'row_stack', 'dstack', 'column_stack', 'block_diag', 'meshgrid',
           'cartesian_prod', 'combinations', 'atleast_1d', 'atleast_2d', 'atleast_3d', 'broadcast_tensors', 'broadcast_shapes',
           'tril_indices', 'triu_indices']


def _several(call, tensors):
    if isinstance(tensors, Tensor) or not hasattr(tensors, '__iter__'):
        raise TypeError(f"{call}(): argument 'tensors' (position 1) must be tuple of Tensors, not {type_name(tensors)}")
    return tensors if type(tensors) is list else list(tensors)


def cat(tensors, dim=0, *, out=None, axis=None):
    return _t.cat(_several('cat', tensors), dim if axis is None else axis)


concat = concatenate = cat


def stack(tensors, dim=0, *, out=None, axis=None):
    return _t.stack(_several('stack', tensors), dim if axis is None else axis)


def _at_least(n, tensor):
    d = _t.dim(tensor)
    if n == 1:
        return _t.reshape(tensor, [1]) if d == 0 else tensor
    if n == 2:
        return _t.reshape(tensor, [1, 1]) if d == 0 else _t.unsqueeze(tensor, 0) if d == 1 else tensor
    if d == 0:
        return _t.reshape(tensor, [1, 1, 1])
    if d == 1:
        return _t.unsqueeze(_t.unsqueeze(tensor, 0), -1)
    return _t.unsqueeze(tensor, -1) if d == 2 else tensor


def _all_at_least(n, tensors):
    if len(tensors) == 1 and isinstance(tensors[0], Tensor):
        return _at_least(n, tensors[0])
    if len(tensors) == 1:
        tensors = tensors[0]
    return tuple(_at_least(n, each) for each in tensors)


def atleast_1d(*tensors):
    return _all_at_least(1, tensors)


def atleast_2d(*tensors):
    return _all_at_least(2, tensors)


def atleast_3d(*tensors):
    return _all_at_least(3, tensors)


def hstack(tensors, *, out=None):
    parts = [_at_least(1, each) for each in _several('hstack', tensors)]
    if not parts:
        raise RuntimeError('hstack expects a non-empty TensorList')
    return _t.cat(parts, 0 if _t.dim(parts[0]) == 1 else 1)


def vstack(tensors, *, out=None):
    parts = [_at_least(2, each) for each in _several('vstack', tensors)]
    if not parts:
        raise RuntimeError('vstack expects a non-empty TensorList')
    return _t.cat(parts, 0)


row_stack = vstack


def dstack(tensors, *, out=None):
    return _t.cat([_at_least(3, each) for each in _several('dstack', tensors)], 2)


def column_stack(tensors, *, out=None):
    return _t.cat([_t.reshape(each, [_t.numel(each), 1]) if _t.dim(each) <= 1 else each for each in _several('column_stack', tensors)], 1)


def block_diag(*tensors):
    return _t.block_diag(list(tensors))


def _vectors(tensors):
    return list(tensors[0]) if len(tensors) == 1 and isinstance(tensors[0], (list, tuple)) else list(tensors)


def meshgrid(*tensors, indexing=None):
    if indexing is None:
        warn(MESHGRID, once=True)
        indexing = 'ij'
    parts = _vectors(tensors)
    for each in parts:
        if _t.dim(each) > 1:
            raise RuntimeError(f'torch.meshgrid: Expected 0D or 1D tensor in the tensor list but got: {each}')
    if indexing not in ('ij', 'xy'):
        raise RuntimeError(f'torch.meshgrid: indexing must be one of "xy" or "ij", but received: {indexing}')
    axes = list(range(len(parts)))
    if indexing == 'xy' and len(parts) > 1:
        axes[:2] = [1, 0]
    sizes = [0] * len(parts)
    for axis, each in zip(axes, parts):
        sizes[axis] = _t.numel(each)
    return tuple(_t.expand(_t.view(each, [1] * axis + [-1] + [1] * (len(parts) - 1 - axis)), sizes) for axis, each in zip(axes, parts))


def _vector(tensor):
    if _t.dim(tensor) != 1:
        raise RuntimeError(f'Expect a 1D vector, but got shape {list(_t.shape(tensor))}')
    return tensor


def cartesian_prod(*tensors):
    parts = [_vector(each) for each in tensors]
    if len(parts) == 1:
        return parts[0]
    return _t.stack([_t.flatten(each, 0, -1) for each in meshgrid(*parts, indexing='ij')], 1)


def combinations(input, r=2, with_replacement=False):
    n = _t.numel(_vector(input))
    pick = itertools.combinations_with_replacement if with_replacement else itertools.combinations
    chosen = list(pick(range(n), r))
    if not chosen or r == 0:
        return _t.full([0], 0, _t.dtype(input)) if r == 0 else _t.full([0, r], 0, _t.dtype(input))
    return _t.stack([_t.index_select(input, 0, _t.tensor([each[k] for each in chosen], 'int64')) for k in range(r)], 1)


def broadcast_shapes(*shapes):
    shapes = [(each,) if isinstance(each, int) else tuple(each) for each in shapes]
    n = max(map(len, shapes), default=0)
    result = [1] * n
    for shape in shapes:
        for i in range(1, len(shape) + 1):
            if shape[-i] != 1:
                if result[-i] not in (1, shape[-i]):
                    raise RuntimeError('Shape mismatch: objects cannot be broadcast to a single shape')
                result[-i] = shape[-i]
    return Size(result)


def broadcast_tensors(*tensors):
    parts = _vectors(tensors)
    shape = list(_t.together([list(_t.shape(each)) for each in parts]))
    return tuple(_t.expand(each, shape) for each in parts)


def _triangle(row, col, keeps, dtype):
    places = [(i, j) for i in range(row) for j in range(col) if keeps(i, j)]
    word = 'int64' if dtype is None else dtype.word
    return _t.tensor([[i for i, _ in places], [j for _, j in places]], word)


def tril_indices(row, col, offset=0, *, dtype=None, device='cpu', layout=None):
    return _triangle(row, col, lambda i, j: j - i <= offset, dtype)


def triu_indices(row, col, offset=0, *, dtype=None, device='cpu', layout=None):
    return _triangle(row, col, lambda i, j: j - i >= offset, dtype)
