"""The types of numbers, and the device: there is one."""
import builtins

import _tapedeck as _t

__all__ = ['dtype', 'device', 'bool', 'uint8', 'int8', 'int16', 'short', 'int32', 'int', 'int64', 'long', 'float32', 'float',
           'float64', 'double', 'float16', 'half', 'bfloat16', 'get_default_dtype', 'result_type', 'promote_types', 'can_cast', 'set_default_dtype',
           'finfo', 'iinfo', 'set_default_tensor_type']


class dtype:
    """A type of numbers, torch.float32."""

    __module__ = 'torch'

    def __init__(self, word, is_floating_point, itemsize):
        self.word = word
        self.is_floating_point = is_floating_point
        self.is_complex = False
        self.is_signed = word not in ('bool', 'uint8')
        self.itemsize = itemsize

    def __repr__(self):
        return 'torch.' + self.word

    def __reduce__(self):
        return of, (self.word,)


class _Absent(dtype):
    """A type that can be named, but no tensor has it."""

    def __init__(self, name, itemsize):
        self.name, self.is_floating_point, self.is_complex, self.is_signed, self.itemsize = name, True, False, True, itemsize

    @property
    def word(self):
        raise TypeError(f'torch.{self.name} is not in Tapedeck; it has torch.float32 and torch.float64')

    def __repr__(self):
        return 'torch.' + self.name

    def __reduce__(self):
        return 'half' if self.name == 'float16' else self.name


bool = dtype('bool', False, 1)
uint8 = dtype('uint8', False, 1)
int8 = dtype('int8', False, 1)
int16 = short = dtype('int16', False, 2)
int32 = int = dtype('int32', False, 4)
int64 = long = dtype('int64', False, 8)
float32 = float = dtype('float32', True, 4)
float64 = double = dtype('float64', True, 8)
float16 = half = _Absent('float16', 2)
bfloat16 = _Absent('bfloat16', 2)
_BY_WORD = {each.word: each for each in (bool, uint8, int8, int16, int32, int64, float32, float64)}


def of(word):
    """The dtype that the engine calls word."""
    return _BY_WORD[word]


def word(dtype):
    """What the engine calls a dtype; None for None."""
    return None if dtype is None else dtype.word


def get_default_dtype():
    """What fractions are unless somebody says otherwise."""
    return _BY_WORD[_t.default_dtype()]


def set_default_dtype(d):
    """Sets what fractions are unless somebody says otherwise."""
    if not d.is_floating_point:
        raise TypeError(f"only floating-point types are supported as the default type")
    _t.set_default_dtype(d.word)


class device:
    """Where a tensor is: on the CPU, always."""

    def __init__(self, type='cpu', index=None):
        name, _, number = str(type).partition(':')
        if name not in _DEVICES:
            raise RuntimeError(f'Expected one of {", ".join(_DEVICES)} device type at start of device string: {name}')
        if name == 'cuda':
            raise AssertionError('Torch not compiled with CUDA enabled')
        if name == 'mps':
            raise RuntimeError('PyTorch is not linked with support for mps devices')
        if name != 'cpu':
            raise RuntimeError(f'Tapedeck computes on the CPU and has no device {type}')
        self.type = name
        self.index = builtins.int(number) if number else index

    def __repr__(self):
        return f"device(type='{self.type}')" if self.index is None else f"device(type='{self.type}', index={self.index})"

    def __str__(self):
        return self.type if self.index is None else f'{self.type}:{self.index}'

    def __eq__(self, other):
        return isinstance(other, device) and str(self) == str(other)

    def __hash__(self):
        return hash(str(self))


_DEVICES = ['cpu', 'cuda', 'ipu', 'xpu', 'mkldnn', 'opengl', 'opencl', 'ideep', 'hip', 've', 'fpga', 'maia', 'xla', 'lazy', 'vulkan',
            'mps', 'meta', 'hpu', 'mtia', 'privateuseone']
CPU = device('cpu')


def set_default_tensor_type(t):
    """Sets what fractions are by an old name, torch.DoubleTensor."""
    name = t if isinstance(t, str) else t.__name__
    _t.set_default_dtype('float64' if 'Double' in name else 'float32')


class finfo:
    """What fractions of a dtype can be."""

    def __init__(self, type=None):
        type = get_default_dtype() if type is None else type
        if not type.is_floating_point:
            raise TypeError("torch.finfo() requires a floating point input type. Use torch.iinfo to handle 'torch.finfo'")
        self.dtype, self.bits = type.word, 8 * type.itemsize
        single = type is float32
        self.eps = 2.0 ** (-23 if single else -52)
        self.max = (2 - self.eps) * 2.0 ** (127 if single else 1023)
        self.min = -self.max
        self.tiny = self.smallest_normal = 2.0 ** (-126 if single else -1022)
        self.resolution = 1e-06 if single else 1e-15

    def __repr__(self):
        names = ('resolution', 'min', 'max', 'eps', 'smallest_normal', 'tiny')
        return f"finfo({', '.join(f'{n}={getattr(self, n):g}' for n in names)}, dtype={self.dtype})"


class iinfo:
    """What whole numbers of a dtype can be."""

    def __init__(self, type):
        if type.is_floating_point or type is bool:
            raise TypeError("torch.iinfo() requires an integer input type. Use torch.finfo to handle 'torch.iinfo'")
        self.dtype, self.bits = type.word, 8 * type.itemsize
        self.min = 0 if type is uint8 else -2 ** (self.bits - 1)
        self.max = self.min + 2 ** self.bits - 1

    def __repr__(self):
        return f'iinfo(min={self.min:g}, max={self.max:g}, dtype={self.dtype})'


def result_type(tensor1, tensor2):
    return of(_t.result_type(tensor1, tensor2))


def promote_types(type1, type2):
    return of(_t.promote_types(type1.word, type2.word))


def can_cast(from_, to):
    def rank(d):
        return 2 if d.is_floating_point else 0 if d.word == 'bool' else 1
    return rank(from_) <= rank(to)
