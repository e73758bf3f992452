"""Parameter: a tensor that a Module keeps among its parameters."""
import _tapedeck as _t

from .._tensor import Tensor, TensorMeta

__all__ = ['Parameter', 'Buffer', 'UninitializedParameter']


class _Kept(TensorMeta):
    """Tensors are the host's objects: what they are called besides is kept with each."""

    def __instancecheck__(cls, value):
        kind = value.__class__
        return kind is cls or cls in getattr(kind, '__mro__', ())


def _marked(data, requires_grad, kind):
    if data is None:
        data = _t.full((0,), 0, _t.default_dtype())
    if not isinstance(data, Tensor):
        data = data.detach()  # which other things have not, and say so
    result = _t.detach(data)
    if requires_grad:
        _t.set_requires_grad(result, True)
    _t.set_attributes(result, {'__class__': kind, '_is_param': kind is not Buffer})
    return result


class Parameter(Tensor, metaclass=_Kept):
    """A tensor that is a parameter."""
    torch_name = 'torch.nn.parameter.Parameter'

    def __new__(cls, data=None, requires_grad=True):
        return _marked(data, requires_grad, cls)


class Buffer(Tensor, metaclass=_Kept):
    """A tensor that a Module registers as a buffer when it is assigned."""
    torch_name = 'torch.nn.parameter.Buffer'

    def __new__(cls, data=None, *, persistent=True):
        result = _marked(data, False, cls)
        result.persistent = persistent
        return result


class UninitializedParameter(Parameter):
    """A parameter of a size to be found."""
    torch_name = 'torch.nn.parameter.UninitializedParameter'

    def __new__(cls, requires_grad=True, device=None, dtype=None):
        return _marked(None, requires_grad, cls)


def materialize(parameter, size):
    """Makes an uninitialized parameter one of a size."""
    _t.set_data(parameter, _t.full(tuple(size), 0, _t.dtype(parameter)))
    _t.attributes(parameter)['__class__'] = Parameter
