"""Tensors under another shape: views, and what is repeated, turned or cut."""
from math import prod as _prod
from operator import index as _whole

import _tapedeck as _t

from ._numpy_names import numpy_names
from ._tensor import Tensor, method
from ._warnings import TURNED, warn

__all__ = ['reshape', 'flatten', 'unflatten', 'squeeze', 'unsqueeze', 'broadcast_to', 'tile', 'repeat_interleave', 'flip', 'fliplr',
           'flipud', 'roll', 'rot90', 'movedim', 'moveaxis', 'swapaxes', 'swapdims', 'transpose', 'permute', 't', 'adjoint',
           'diagonal', 'diag', 'diag_embed', 'diagflat', 'tril', 'triu', 'as_strided', 'ravel']


def _ints(given):
    """Whole numbers, given one by one or as one sequence."""
    if not given:
        raise TypeError('no sizes are given')
    if len(given) == 1 and type(given[0]) is not int and not isinstance(given[0], Tensor) and hasattr(given[0], '__len__'):
        given = given[0]
    return [each if type(each) is int else _whole(each) for each in given]


def _dims(dims):
    return [dims] if isinstance(dims, int) else list(dims)


@method
def view(self, *shape, dtype=None):
    if len(shape) == 1 and hasattr(shape[0], 'itemsize') and not isinstance(shape[0], Tensor):
        if shape[0].word == _t.dtype(self):
            return _t.alias(self)
        raise RuntimeError('Tapedeck holds all numbers as float64 and cannot view their bytes as another dtype; use .to(dtype)')
    return _t.view(self, _ints(shape))


def reshape(input, shape):
    return _t.reshape(input, _ints((shape,)))


method(lambda self, *shape: _t.reshape(self, _ints(shape)), 'reshape')


@method
def flatten(input, start_dim=0, end_dim=-1):
    return _t.flatten(input, start_dim, end_dim)


@method
def ravel(input):
    return _t.reshape(input, [-1])


@method
def unflatten(input, dim, sizes):
    shape = list(_t.shape(input))
    if not shape:
        raise IndexError('Dimension specified as 0 but tensor has no dimensions')
    size = _t.size(input, dim)
    dim %= len(shape)
    sizes = list(sizes)
    if -1 in sizes:
        known = -_prod(sizes)
        sizes[sizes.index(-1)] = size // known if known else 0
    if _prod(sizes) != size:
        raise RuntimeError(f"unflatten: Provided sizes {sizes} don't multiply up to the size of dim {dim} ({size}) in the input tensor")
    return _t.view(input, shape[:dim] + sizes + shape[dim + 1:])


@method
def squeeze(input, dim=None, *, axis=None):
    return _t.squeeze(input, dim if axis is None else axis)


@method
def unsqueeze(input, dim=None, *, axis=None):
    if axis is not None:
        dim = axis
    elif dim is None:
        raise TypeError('unsqueeze() missing 1 required positional arguments: "dim"')
    return _t.unsqueeze(input, dim)


@method
def expand(self, *sizes):
    return _t.expand(self, _ints(sizes))


@method
def expand_as(self, other):
    return _t.expand(self, _t.shape(other))


def broadcast_to(input, size):
    return _t.expand(input, list(size))


method(lambda self, *size: _t.expand(self, _ints(size)), 'broadcast_to')


@method
def repeat(self, *repeats):
    return _t.repeat(self, _ints(repeats))


def tile(input, dims):
    dims = list(dims)
    return _t.repeat(input, [1] * (_t.dim(input) - len(dims)) + dims)


method(lambda self, *dims: tile(self, _ints(dims)), 'tile')


@method
@numpy_names
def repeat_interleave(input, repeats=None, dim=None, *, output_size=None):
    if repeats is None:
        repeats, input = input, _t.arange(0, _t.numel(input), 1, 'int64')
    if isinstance(repeats, (list, tuple)):
        from ._creation import tensor
        repeats = tensor(repeats)
    if dim is None:
        input, dim = _t.reshape(input, [-1]), 0
    size = _t.size(input, dim)
    if not isinstance(repeats, int) and _t.numel(repeats) == 1:
        repeats = _t.item(repeats)
    if isinstance(repeats, int):
        if repeats < 0:
            raise RuntimeError('Repeats must be non-negative')
        dim %= _t.dim(input)
        sizes = list(_t.shape(input))
        sizes.insert(dim + 1, repeats)
        return _t.flatten(_t.clone(_t.expand(_t.unsqueeze(input, dim + 1), sizes)), dim, dim + 1)
    counts = list(_t.items(repeats))
    if len(counts) != size:
        raise RuntimeError(f'repeats must have the same size as input along dim, but got repeats.size(0) = {len(counts)} and '
                           f'input.size({dim}) = {size}')
    places = [i for i, count in enumerate(counts) for _ in range(count)]
    return _t.index_select(input, dim, _t.to(_t.tensor(places, None), 'int64'))


def flip(input, dims):
    return _t.flip(input, _dims(dims))


def _flip(self, *dims):
    if not dims:
        raise TypeError('flip() missing 1 required positional arguments: "dims"')
    return _t.flip(self, _ints(dims))


method(_flip, 'flip')


@method
def fliplr(input):
    if _t.dim(input) < 2:
        raise RuntimeError('Input must be >= 2-d.')
    return _t.flip(input, [1])


@method
def flipud(input):
    if _t.dim(input) < 1:
        raise RuntimeError('Input must be >= 1-d.')
    return _t.flip(input, [0])


@method
def roll(input, shifts, dims=()):
    return _t.roll(input, _dims(shifts), _dims(dims))


@method
def rot90(input, k=1, dims=(0, 1)):
    return _t.rot90(input, k, list(dims))


@method
def transpose(input, dim0, dim1):
    return _t.transpose(input, dim0, dim1)


swapaxes = swapdims = transpose
method(transpose, 'swapaxes')
method(transpose, 'swapdims')


def permute(input, dims):
    return _t.permute(input, list(dims))


method(lambda self, *dims: _t.permute(self, _ints(dims)), 'permute')


@method
def movedim(input, source, destination):
    source, destination, n = _dims(source), _dims(destination), _t.dim(input)
    if len(source) != len(destination):
        raise RuntimeError(f'movedim: Invalid source or destination dims: source ({source} dims) should contain the same number of '
                           f'dims as destination ({destination} dims)')
    if n == 0:
        return _t.alias(input)
    for d in source + destination:
        if not -n <= d < n:
            raise IndexError(f'Dimension out of range (expected to be in range of [{-n}, {n - 1}], but got {d})')
    source, destination = [d % n for d in source], [d % n for d in destination]
    rest = iter([d for d in range(n) if d not in source])
    return _t.permute(input, [source[destination.index(d)] if d in destination else next(rest) for d in range(n)])


moveaxis = movedim
method(movedim, 'moveaxis')


@method
def t(input):
    return _t.t(input)


@method
def adjoint(input):
    return _t.transpose(input, -2, -1)


def _matrix(name):
    def of(self):
        n = _t.dim(self)
        if n < 2:
            raise RuntimeError(f'tensor.{name} is only supported on matrices or batches of matrices. Got {n}-D tensor.')
        return _t.transpose(self, -2, -1)
    return property(of)


def _hermitian(self):
    n = _t.dim(self)
    if n not in (0, 2):
        raise RuntimeError(f'tensor.H is only supported on matrices (2-D tensors). Got {n}-D tensor.'
                           + (' For batches of matrices, consider using tensor.mH' if n > 2 else ''))
    return self if n == 0 else _t.transpose(self, 0, 1)



def _turned(self):
    n = _t.dim(self)
    if n not in (0, 2):
        warn(TURNED, once=True)
    return _t.permute(self, list(range(n))[::-1])


Tensor.T = property(_turned)
Tensor.mT, Tensor.mH, Tensor.H = _matrix('mT'), _matrix('mH'), property(_hermitian)


@method
def diagonal(input, offset=0, dim1=0, dim2=1):
    return _t.diagonal(input, offset, dim1, dim2)


@method
def diag(input, diagonal=0):
    return _t.diag(input, diagonal)


@method
def diag_embed(input, offset=0, dim1=-2, dim2=-1):
    return _t.diag_embed(input, offset, dim1, dim2)


@method
def diagflat(input, offset=0):
    return _t.diag_embed(_t.reshape(input, [-1]), offset, 0, 1)


@method
def tril(input, diagonal=0, *, out=None):
    return _t.tril(input, diagonal)


@method
def triu(input, diagonal=0, *, out=None):
    return _t.triu(input, diagonal)


@method
def unfold(self, dimension, size, step):
    return _t.unfold(self, dimension, size, step)


@method
def as_strided(input, size, stride, storage_offset=None):
    return _t.as_strided(input, list(size), list(stride), _t.storage_offset(input) if storage_offset is None else storage_offset)
