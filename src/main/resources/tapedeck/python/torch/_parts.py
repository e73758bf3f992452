"""Tensors cut into parts, and changed in layout in place."""
import _tapedeck as _t

from ._numpy_names import numpy_names
from ._tensor import SETTERS, method

__all__ = ['split', 'chunk', 'unbind', 'tensor_split', 'hsplit', 'vsplit', 'dsplit', 'split_with_sizes']


@method
def view_as(self, other):
    return _t.view(self, _t.shape(other))


@method
def reshape_as(self, other):
    return _t.reshape(self, _t.shape(other))


@method
def split(tensor, split_size_or_sections, dim=0):
    sizes = split_size_or_sections
    return tuple(_t.split(tensor, sizes if isinstance(sizes, int) else list(sizes), dim))


@method
def split_with_sizes(input, split_sizes, dim=0):
    return tuple(_t.split(input, list(split_sizes), dim))


@method
@numpy_names
def chunk(input, chunks, dim=0):
    return tuple(_t.chunk(input, chunks, dim))


@method
@numpy_names
def unbind(input, dim=0):
    return tuple(_t.unbind(input, dim))


@method
@numpy_names
def tensor_split(input, indices_or_sections, dim=0):
    n = _t.size(input, dim)
    if isinstance(indices_or_sections, int):
        count = indices_or_sections
        if count <= 0:
            raise RuntimeError(f'number of sections must be larger than 0, got {count}')
        small, larger = divmod(n, count)
        bounds = [0]
        for i in range(count):
            bounds.append(bounds[-1] + small + (i < larger))
    else:
        given = [int(i) for i in indices_or_sections]
        bounds = [0] + [min(max(i + n if i < 0 else i, 0), n) for i in given] + [n]
    return tuple(_t.narrow(input, dim, a, max(b - a, 0)) for a, b in zip(bounds, bounds[1:]))


def _along(name, dim, least):
    def cut(input, indices_or_sections):
        n = _t.dim(input)
        if n < least:
            raise RuntimeError(f'torch.{name} requires a tensor with at least {least} dimension, but got a tensor with {n} dimensions!')
        d = 0 if n == 1 else dim
        size = _t.size(input, d)
        if isinstance(indices_or_sections, int) and size % indices_or_sections:
            raise RuntimeError(f'torch.{name} attempted to split along dimension {d}, but the size of the dimension {size} is not '
                               f'divisible by the split_size {indices_or_sections}!')
        return tensor_split(input, indices_or_sections, d)
    cut.__name__ = name
    return method(cut)


hsplit, vsplit, dsplit = _along('hsplit', 1, 1), _along('vsplit', 0, 2), _along('dsplit', 2, 3)


@method
def contiguous(self, memory_format=None):
    return _t.contiguous(self)


@method
def squeeze_(self, dim=None):
    return _t.squeeze_(self, dim)


@method
def unsqueeze_(self, dim):
    return _t.unsqueeze_(self, dim)


@method
def transpose_(self, dim0, dim1):
    return _t.transpose_(self, dim0, dim1)


method(transpose_, 'swapaxes_')
method(transpose_, 'swapdims_')


@method
def t_(self):
    return _t.t_(self)


@method
def tril_(self, diagonal=0):
    return _t.copy_(self, _t.tril(self, diagonal))


@method
def triu_(self, diagonal=0):
    return _t.copy_(self, _t.triu(self, diagonal))


@method
def fill_diagonal_(self, fill_value, wrap=False):
    rank = _t.dim(self)
    if rank < 2:
        raise RuntimeError('dimensions must larger than 1')
    if rank == 2:
        _t.fill_(_t.diagonal(self, 0, 0, 1), fill_value)
        return self
    if len(set(self.shape)) > 1:
        raise RuntimeError('all dimensions of input must be of equal length')
    for i in range(self.shape[0]):
        self[(i,) * rank] = fill_value
    return self


@method
def set_(self, source=None):
    _t.set_data(self, source)
    return self


SETTERS['data'] = _t.set_data
