"""Tensors of another type, and tensors as Python's numbers and lists."""
import builtins
import struct

import _tapedeck as _t

from . import _dtypes
from ._tensor import Tensor, method

__all__ = ['is_tensor', 'is_floating_point', 'is_complex', 'is_nonzero', 'numel', 'clone', 'FloatTensor', 'DoubleTensor',
           'LongTensor', 'IntTensor', 'ShortTensor', 'ByteTensor', 'CharTensor', 'BoolTensor', 'strided', 'contiguous_format', 'preserve_format', 'channels_last', 'typename', 'is_storage']

_NAMES = {'float32': 'Float', 'float64': 'Double', 'int64': 'Long', 'int32': 'Int', 'int16': 'Short', 'int8': 'Char', 'uint8': 'Byte',
          'bool': 'Bool'}


class _Constant:
    """One of PyTorch's words for what there is one of here."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return 'torch.' + self.name


strided, contiguous_format, preserve_format, channels_last = map(
    _Constant, ('strided', 'contiguous_format', 'preserve_format', 'channels_last'))


class _TypedTensor(type):
    """torch.FloatTensor and its like: they make tensors, and tensors are instances of them."""

    def __instancecheck__(cls, value):
        return isinstance(value, Tensor) and _t.dtype(value) == cls.word

    def __call__(cls, *data):
        return _old(cls.word, data)

    def __repr__(cls):
        return f"<class 'torch.{cls.__name__}'>"


def _old(word, data):
    """What the old constructors make: of sizes a tensor to be filled, of a list one with its numbers."""
    if not data:
        return _t.full((0,), 0, word)
    if len(data) == 1 and isinstance(data[0], Tensor):
        return _t.alias(data[0]) if _t.dtype(data[0]) == word else _t.to(data[0], word)
    if len(data) == 1 and isinstance(data[0], tuple) and type(data[0]).__name__ == 'Size':
        return _t.full(data[0], 0, word)
    if len(data) == 1 and not isinstance(data[0], int):
        if not hasattr(data[0], '__len__'):
            raise TypeError(f'new(): data must be a sequence (got {type(data[0]).__name__})')
        from ._creation import tensor
        return _t.to(tensor(data[0]), word)
    return _t.full(data, 0, word)


_BY_TYPE = {f'torch.{name}Tensor': word for word, name in _NAMES.items()}
for _word, _name in _NAMES.items():
    globals()[_name + 'Tensor'] = _TypedTensor(_name + 'Tensor', (), {'word': _word, '__module__': 'torch'})


def old_tensor(cls, *data, dtype=None, device=None):
    """torch.Tensor(…)."""
    return _old(_t.default_dtype(), data)


type(Tensor).old = old_tensor
Tensor.layout = property(lambda self: strided)
Tensor.is_cuda = property(lambda self: False)


@method
def to(self, *args, dtype=None, device=None, non_blocking=False, copy=False, memory_format=None):
    for each in args:
        if isinstance(each, _dtypes.dtype):
            dtype = each
        elif isinstance(each, Tensor):
            dtype = _dtypes.of(_t.dtype(each))
        elif isinstance(each, (str, _dtypes.device)):
            device = each
        elif each is not None and not isinstance(each, builtins.bool):
            raise TypeError(f'to() received an invalid combination of arguments - got ({type(each).__name__})')
    if dtype is not None and not isinstance(dtype, _dtypes.dtype):
        raise TypeError('to() is given another dtype')
    if isinstance(device, str):
        _dtypes.device(device)
    if dtype is not None and dtype.word != _t.dtype(self):
        return _t.to(self, dtype.word)
    return _t.clone(self) if copy else self


def _cast(name, word):
    def cast(self, memory_format=None):
        return _t.to(self, word)
    cast.__name__ = cast.__qualname__ = name
    method(cast)


for _name, _word in {'float': 'float32', 'double': 'float64', 'long': 'int64', 'int': 'int32', 'short': 'int16', 'char': 'int8',
                     'byte': 'uint8', 'bool': 'bool'}.items():
    _cast(_name, _word)


@method
def type_as(self, other):
    return _t.to(self, _t.dtype(other))


def _type(self, dtype=None, non_blocking=False, **kwargs):
    if dtype is None:
        return f'torch.{_NAMES[_t.dtype(self)]}Tensor'
    if isinstance(dtype, str):
        if dtype not in _BY_TYPE:
            raise ValueError(f"invalid type: '{dtype}'")
        return _t.to(self, _BY_TYPE[dtype])
    if not hasattr(dtype, 'word'):
        raise TypeError('dtype must be a type, str, or dtype object')
    return _t.to(self, dtype.word)


_type.__name__ = 'type'
method(_type)


@method
def cpu(self, memory_format=None):
    return self


@method
def cuda(self, device=None, non_blocking=False):
    raise AssertionError('Torch not compiled with CUDA enabled')


@method
def tolist(self):
    return _nested(_flat(self), list(_t.shape(self)))


def _flat(self):
    """The elements in a list: of many, through a text, which the host hands over at once."""
    n = _t.numel(self)
    if n < 16:
        return list(_t.items(self))
    code = 'd' if _t.dtype(self).startswith('float') else '?' if _t.dtype(self) == 'bool' else 'q'
    return list(struct.unpack(f'<{n}{code}', bytes.fromhex(_t.hexadecimal(self))))


def _nested(flat, shape):
    if not shape:
        return flat[0]
    if len(shape) == 1:
        return flat
    if shape[0] == 0:
        return []
    step = len(flat) // shape[0]
    return [_nested(flat[i * step:(i + 1) * step], shape[1:]) for i in range(shape[0])]


def __bool__(self):
    n = _t.numel(self)
    if n != 1:
        raise RuntimeError(f"Boolean value of Tensor with {'no values' if n == 0 else 'more than one value'} is ambiguous")
    return _t.item(self) != 0


def _only(self):
    if _t.numel(self) != 1:
        raise ValueError('only one element tensors can be converted to Python scalars')
    return _t.item(self)


def __float__(self):
    return builtins.float(_only(self))


def __int__(self):
    return builtins.int(_only(self))


def __index__(self):
    if _t.numel(self) != 1 or _t.dtype(self).startswith('float'):
        raise TypeError('only integer tensors of a single element can be converted to an index')
    return builtins.int(_t.item(self))


def __deepcopy__(self, memo):
    if not _t.is_leaf(self):
        raise RuntimeError('Only Tensors created explicitly by the user (graph leaves) support the deepcopy protocol at the '
                           'moment.  If you were attempting to deepcopy a module, this may be because of a torch.nn.utils.weight_norm '
                           'usage, see https://github.com/pytorch/pytorch/pull/103001')
    if id(self) in memo:
        return memo[id(self)]
    result = _t.clone(_t.detach(self))
    if _t.requires_grad(self):
        _t.set_requires_grad(result, True)
    kept = _t.attributes(self)
    if kept is not None:
        _t.set_attributes(result, dict(kept))
    if _t.grad(self) is not None and not (kept and '_is_param' in kept):
        _t.set_grad(result, _t.clone(_t.grad(self)))
    memo[id(self)] = result
    return result


for _each in (__bool__, __float__, __int__, __index__, __deepcopy__):
    method(_each)


@method
def is_floating_point(input):
    return _t.dtype(input).startswith('float')


@method
def is_complex(input):
    return False


@method
def is_nonzero(input):
    return __bool__(input)


def is_tensor(obj):
    return isinstance(obj, Tensor)


def is_storage(obj):
    return False


def typename(obj):
    return obj.type() if isinstance(obj, Tensor) else type(obj).__name__


def numel(input):
    return _t.numel(input)


@method
def nelement(self):
    return _t.numel(self)


@method
def ndimension(self):
    return _t.dim(self)


@method
def element_size(self):
    return _dtypes.of(_t.dtype(self)).itemsize


@method
def get_device(self):
    return -1


@method
def clone(input, *, memory_format=None):
    return _t.clone(input)


@method
def detach_(self):
    return _t.detach_(self)


@method
def data_ptr(self):
    return _t.data_ptr(self)


@method
def is_contiguous(self, memory_format=None):
    return _t.is_contiguous(self)


@method
def stride(self, dim=None):
    strides = tuple(_t.stride(self))
    return strides if dim is None else strides[dim]


@method
def storage_offset(self):
    return _t.storage_offset(self)
