"""Tensor: an object of the engine, with PyTorch's methods. Other modules of the shim add theirs with @method."""
import polyglot

import _tapedeck as _t
from tapedeck_missing import missing_attribute

from . import _dtypes
from ._warnings import CYCLE, NO_LEAF, warn

_add, _sub, _mul, _div, _pow, _matmul, _neg = _t.add, _t.sub, _t.mul, _t.div, _t.pow, _t.matmul, _t.neg
_rsub, _rdiv = _t.rsub, _t.rdiv
_add_, _sub_, _mul_, _div_ = _t.add_, _t.sub_, _t.mul_, _t.div_


class Named(type):
    """Classes that errors call by their whole name, as PyTorch's are."""

    @property
    def __name__(cls):
        return super().__name__.rpartition('.')[2]

    def __repr__(cls):
        return f"<class '{super().__name__}'>"


class Size(tuple):
    """The sizes of a tensor. Errors call it by its whole name."""

    def numel(self):
        n = 1
        for each in self:
            n *= each
        return n

    def __repr__(self):
        return f'torch.Size([{", ".join(map(str, self))}])'

    def __getitem__(self, i):
        part = tuple.__getitem__(self, i)
        return Size(part) if isinstance(i, slice) else part

    def __add__(self, other):
        return Size(tuple.__add__(self, tuple(other)))

    def __mul__(self, times):
        return Size(tuple.__mul__(self, times))

    __rmul__ = __mul__

    def __call__(self, *args, **kwargs):
        raise TypeError("'torch.Size' object is not callable")

    def __getattr__(self, name):
        raise AttributeError(f"'torch.Size' object has no attribute '{name}'")


_t.size_class(Size)


class TensorMeta(type):
    """Shows the class of tensors, which are the host's objects, as PyTorch's."""

    def __repr__(cls):
        return f"<class '{cls.torch_name}'>"

    def __call__(cls, *args, **kwargs):
        return cls.old(*args, **kwargs) if cls is Tensor else type.__call__(cls, *args, **kwargs)

    @property
    def __name__(cls):
        return cls.torch_name.rpartition('.')[2]

    @property
    def __module__(cls):
        return cls.torch_name.rpartition('.')[0]


def type_name(value):
    """The name of a value's class, as PyTorch's messages have it."""
    return 'Tensor' if isinstance(value, Tensor) else type(value).__name__


def refused(operator, left, right, reverse=None):
    """Leaves an operation to the right operand if that may know it, else refuses it."""
    if reverse is not None and hasattr(type(right), reverse):
        return NotImplemented
    raise TypeError(f"unsupported operand type(s) for {operator}: '{type_name(left)}' and '{type_name(right)}'")


class Tensor(metaclass=TensorMeta):
    """An array that autograd follows."""
    torch_name = 'torch.Tensor'

    def __add__(self, other):
        r = _add(self, other)
        return refused('+', self, other, '__radd__') if r is None else r

    def __radd__(self, other):
        r = _add(other, self)
        return refused('+', other, self) if r is None else r

    def __sub__(self, other):
        r = _sub(self, other)
        return refused('-', self, other, '__rsub__') if r is None else r

    def __rsub__(self, other):
        r = _rsub(self, other)
        return refused('-', other, self) if r is None else r

    def __mul__(self, other):
        r = _mul(self, other)
        return refused('*', self, other, '__rmul__') if r is None else r

    def __rmul__(self, other):
        r = _mul(other, self)
        return refused('*', other, self) if r is None else r

    def __truediv__(self, other):
        r = _div(self, other)
        return refused('/', self, other, '__rtruediv__') if r is None else r

    def __rtruediv__(self, other):
        r = _rdiv(self, other)
        return refused('/', other, self) if r is None else r

    def __pow__(self, other):
        r = _pow(self, other)
        return refused('** or pow()', self, other, '__rpow__') if r is None else r

    def __rpow__(self, other):
        r = _pow(other, self)
        return refused('** or pow()', other, self) if r is None else r

    def __matmul__(self, other):
        r = _matmul(self, other)
        return refused('@', self, other, '__rmatmul__') if r is None else r

    def __rmatmul__(self, other):
        return refused('@', other, self)

    def __call__(self, *args, **kwargs):
        raise TypeError("'Tensor' object is not callable")

    def __neg__(self):
        return _neg(self)

    def __pos__(self):
        return self

    def __iadd__(self, other):
        r = _add_(self, other)
        return refused('+=', self, other, '__radd__') if r is None else self

    def __isub__(self, other):
        r = _sub_(self, other)
        return refused('-=', self, other, '__rsub__') if r is None else self

    def __imul__(self, other):
        r = _mul_(self, other)
        return refused('*=', self, other, '__rmul__') if r is None else self

    def __itruediv__(self, other):
        r = _div_(self, other)
        return refused('/=', self, other, '__rtruediv__') if r is None else self

    def __hash__(self):
        return _t.identity(self)

    def __eq__(self, other):
        return self is other

    def __getattr__(self, name):
        kept = _t.attributes(self)
        if kept is not None and name in kept:
            return kept[name]
        error = missing_attribute('torch.Tensor', self, name)
        if error is not None:
            raise error
        raise AttributeError(f"'{'Parameter' if kept and '_is_param' in kept else 'Tensor'}' object has no attribute '{name}'")

    def __setattr__(self, name, value):
        setter = SETTERS.get(name)
        if setter is not None:
            setter(self, value)
            return
        if name in READ_ONLY:
            raise AttributeError(f"attribute '{name}' of 'torch._C.TensorBase' objects is not writable")
        kept = _t.attributes(self)
        if kept is None:
            kept = {}
            _t.set_attributes(self, kept)
        kept[name] = value

    def __delattr__(self, name):
        if name == 'grad':  # as if None was assigned
            _t.set_grad(self, None)
            return
        kept = _t.attributes(self)
        if kept is None or name not in kept:
            raise AttributeError(name)
        del kept[name]

    def __reduce_ex__(self, protocol):
        from .serialization import rebuilt
        return rebuilt(self)

    @property
    def __class__(self):
        kept = _t.attributes(self)
        return Tensor if kept is None else kept.get('__class__', Tensor)

    shape = property(_t.sizes)
    ndim = property(_t.dim)

    @property
    def dtype(self):
        return _dtypes.of(_t.dtype(self))

    @property
    def device(self):
        return _dtypes.CPU

    @property
    def grad(self):
        found = _t.grad(self)
        if found is None and not _t.is_leaf(self) and not _t.retains_grad(self):
            warn(NO_LEAF)
        return found

    volatile = property(lambda self: False)

    @property
    def data(self):
        return _t.detach(self)

    @property
    def requires_grad(self):
        return _t.requires_grad(self)

    @property
    def is_leaf(self):
        return _t.is_leaf(self)

    @property
    def _version(self):
        return _t.version(self)

    @property
    def itemsize(self):
        return _dtypes.of(_t.dtype(self)).itemsize

    @property
    def nbytes(self):
        return self.itemsize * _t.numel(self)

    def dim(self):
        return _t.dim(self)

    def numel(self):
        return _t.numel(self)

    def size(self, dim=None):
        return _t.sizes(self) if dim is None else _t.size(self, dim)

    def item(self):
        return _t.item(self)

    def detach(self):
        return _t.detach(self)

    def requires_grad_(self, requires_grad=True):
        if not isinstance(requires_grad, bool):
            raise TypeError("requires_grad_(): argument 'requires_grad' (position 1) must be bool, not "
                            f'{type(requires_grad).__name__}')
        _t.set_requires_grad(self, requires_grad)
        return self

    def backward(self, gradient=None, retain_graph=None, create_graph=False, inputs=None):
        if create_graph:
            warn(CYCLE, once=True)
        if gradient is not None and not isinstance(gradient, Tensor):
            raise TypeError(f'gradients can be either Tensors or None, but got {type(gradient).__name__}')
        _t.backward(self, gradient, retain_graph, create_graph, [inputs] if isinstance(inputs, Tensor) else inputs)

    def retain_grad(self):
        _t.retain_grad(self)


def _set_requires_grad(self, wanted):
    _t.set_requires_grad(self, wanted)


# Properties of an object of the host are not seen when it is written: what each name does.
SETTERS = {'grad': lambda self, value: _t.set_grad(self, value), 'requires_grad': _set_requires_grad}
READ_ONLY = {'shape', 'ndim', 'dtype', 'device', 'is_leaf', 'grad_fn', 'T', 'mT', 'H', 'mH', 'nbytes', 'itemsize', 'layout', '_version', 'is_cuda'}


def method(f, name=None):
    """Makes a function whose first argument is a tensor a method as well, of the same name or another."""
    setattr(Tensor, name or f.__name__, f)
    return f


polyglot.register_interop_type(_t.tensor_type(), Tensor)
