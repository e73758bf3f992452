"""Arrays of numpy's and tensors share their numbers."""
import _tapedeck as _t

from ._tensor import Tensor, method

__all__ = ['from_numpy']


def from_numpy(ndarray):
    """A tensor of an array's numbers, shared."""
    import numpy
    if not isinstance(ndarray, numpy.ndarray):
        raise TypeError(f'expected np.ndarray (got {_name(ndarray)})')
    return _t.np_to_tensor(ndarray)


def _name(value):
    kind = type(value)
    return 'numpy.' + kind.__name__ if kind.__module__ == 'numpy' else kind.__name__


@method
def numpy(self, *, force=False):
    """An array of the tensor's numbers, shared."""
    if _t.requires_grad(self):
        if not force:
            raise RuntimeError("Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.")
        self = _t.detach(self)
    import numpy
    return _t.np_of_tensor(self)


@method
def __array__(self, dtype=None, copy=None):
    array = numpy(self)
    return array if dtype is None else array.astype(dtype)
