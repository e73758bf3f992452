"""Methods of tensors that older programs use: changing sizes in place, calling a function for each number."""
import _tapedeck as _t

from ._tensor import Tensor, method

__all__ = []


@method
def resize_(self, *sizes, memory_format=None):
    """Another size in place: of the same numbers in their order; further ones are 0."""
    if _t.requires_grad(self):
        raise RuntimeError('cannot resize variables that require grad')
    sizes = list(sizes[0]) if len(sizes) == 1 and not isinstance(sizes[0], int) else list(sizes)
    wanted = 1
    for each in sizes:
        wanted *= each
    flat = self.reshape(-1)
    had = _t.numel(self)
    if wanted > had:
        flat = _t.cat([flat, _t.full((wanted - had,), 0, _t.dtype(self))], 0)
    _t.set_data(self, flat[:wanted].view(sizes))
    return self


@method
def resize_as_(self, the_template, *, memory_format=None):
    return resize_(self, the_template.size())


@method
def apply_(self, callable):
    """A function's result for each number, in place."""
    _t.copy_(self, _t.tensor([callable(each) for each in self.detach().reshape(-1).tolist()], _t.dtype(self)).view(self.size()))
    return self


@method
def map_(self, tensor, callable):
    """A function's result for each number and that of another tensor, in place."""
    pairs = zip(self.detach().reshape(-1).tolist(), tensor.detach().expand_as(self).reshape(-1).tolist())
    _t.copy_(self, _t.tensor([callable(a, b) for a, b in pairs], _t.dtype(self)).view(self.size()))
    return self


@method
def share_memory_(self):
    """There is one process."""
    return self


@method
def is_shared(self):
    return True


Tensor.is_cpu = property(lambda self: True)
Tensor.is_sparse = Tensor.is_quantized = Tensor.is_meta = Tensor.is_mkldnn = Tensor.is_nested = property(lambda self: False)
Tensor.names = property(lambda self: (None,) * _t.dim(self))
