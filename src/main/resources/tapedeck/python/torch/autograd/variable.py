"""Variable: what a tensor with a gradient was called before 2018. It gives a tensor."""
import _tapedeck as _t

from .._tensor import Tensor, TensorMeta

__all__ = ['Variable']


class _VariableMeta(TensorMeta):
    def __instancecheck__(cls, value):
        return isinstance(value, Tensor)


class Variable(metaclass=_VariableMeta):
    """Variable(tensor, requires_grad=False): the same numbers as a leaf."""
    torch_name = 'torch.autograd.Variable'

    def __new__(cls, data, requires_grad=False, volatile=None):
        if not isinstance(data, Tensor):
            raise TypeError(f'Variable data has to be a tensor, but got {type(data).__name__}')
        made = _t.detach(data)
        if requires_grad:
            _t.set_requires_grad(made, True)
        return made
