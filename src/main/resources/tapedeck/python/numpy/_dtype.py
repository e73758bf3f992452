"""dtype: what the elements of an array are."""
from . import _scalars
from ._scalars import (bool_, float32, float64, floating, generic, int8, int16, int32, int64, integer, number, object_,
                       signedinteger, str_, uint8, unsignedinteger, inexact)

_SIZES = {'bool': 1, 'int8': 1, 'uint8': 1, 'int16': 2, 'int32': 4, 'int64': 8, 'float32': 4, 'float64': 8, 'object': 8}
_TYPES = {'bool': bool_, 'int8': int8, 'uint8': uint8, 'int16': int16, 'int32': int32, 'int64': int64, 'float32': float32,
          'float64': float64, 'object': object_}
_KINDS = {'b': 'bool', 'i1': 'int8', 'u1': 'uint8', 'i2': 'int16', 'i4': 'int32', 'i8': 'int64', 'f4': 'float32', 'f8': 'float64',
          'f': 'float32', 'd': 'float64', 'i': 'int32', 'l': 'int64', '?': 'bool', 'O': 'object', 'float': 'float64',
          'int': 'int64', 'double': 'float64', 'single': 'float32', 'bool_': 'bool', 'B': 'uint8', 'U': 'U', 'str': 'U', 'b1': 'bool'}
_ABSENT = ('float16', 'f2', 'e', 'half', 'complex64', 'complex128', 'complex', 'c8', 'c16', 'uint16', 'uint32', 'uint64', 'u2', 'u4',
           'u8', 'datetime64', 'timedelta64', 'longdouble', 'float128')


def word(kind):
    """What the host calls a type; None for None."""
    if kind is None:
        return None
    if isinstance(kind, dtype):
        return kind.name
    known = _CLASSES.get(kind) if isinstance(kind, type) else None
    if known is not None:
        return known
    name = kind if isinstance(kind, str) else getattr(kind, '__name__', None) or str(kind)
    name = name.lstrip('<=|>')
    if name in _SIZES or (name[:1] == 'U' and name[1:].isdigit()):
        return name
    if name in _KINDS:
        return _KINDS[name]
    if name in _ABSENT:
        raise TypeError(f'numpy.{name} is not in Tapedeck; it has: {", ".join(_SIZES)}')
    if isinstance(kind, type):
        if issubclass(kind, str):
            return 'U'
        return 'object'
    raise TypeError(f'data type {kind!r} not understood')


class dtype:
    """A type of elements: np.dtype('float32')."""
    _known = {}

    def __new__(cls, kind, align=False, copy=False):
        name = word(kind if kind is not None else 'float64')
        if name == 'U':
            name = 'U0'
        known = cls._known.get(name)
        if known is None:
            known = object.__new__(cls)
            known.name = name
            known.type = _TYPES.get(name, str_)
            known.itemsize = _SIZES.get(name) or 4 * int(name[1:])
            known.kind = 'U' if name[0] == 'U' else 'O' if name == 'object' else 'b' if name == 'bool' else name[0]
            known.char = {'float64': 'd', 'float32': 'f', 'int64': 'l', 'int32': 'i', 'bool': '?'}.get(name, known.kind)
            text = name[0] == 'U'
            known.str = '<' + name if text else '|' + {'b': 'b1', 'O': 'O'}.get(known.kind, '') if known.kind in 'bO' else (
                ('|' if known.itemsize == 1 else '<') + known.kind + str(known.itemsize))
            cls._known[name] = known
        return known

    names = None
    shape = ()
    subdtype = None

    def __str__(self):
        return '<' + self.name if self.kind == 'U' else self.name

    def __repr__(self):
        return f"dtype('{'O' if self.kind == 'O' else str(self)}')"

    def __eq__(self, other):
        if other is self:
            return True
        if other is None:
            return self.name == 'float64'
        try:
            return word(other) == self.name
        except TypeError:
            return False

    def __hash__(self):
        return hash(self.name)

    def __reduce__(self):
        return dtype, (self.name,)

    def __bool__(self):
        return True


_CLASSES = {float: 'float64', int: 'int64', bool: 'bool', str: 'U', object: 'object', float64: 'float64', float32: 'float32',
            int64: 'int64', int32: 'int32', int16: 'int16', int8: 'int8', uint8: 'uint8', bool_: 'bool', object_: 'object',
            floating: 'float64', integer: 'int64', number: 'float64', inexact: 'float64', signedinteger: 'int64', str_: 'U'}
DTYPES = {name: dtype(name) for name in _SIZES}
_scalars.dtype = dtype


def issubdtype(a, b):
    """Whether a type is of a kind: np.issubdtype(x.dtype, np.floating)."""
    def kind(each):
        return each if isinstance(each, type) and issubclass(each, generic) else dtype(each).type
    return issubclass(kind(a), kind(b))


class finfo:
    """Limits of fractions."""

    def __init__(self, kind):
        self.dtype = dtype(kind)
        narrow = self.dtype.name == 'float32'
        new = self.dtype.type
        self.eps = new(2.0 ** -23 if narrow else 2.0 ** -52)
        self.max = new(3.4028234663852886e38 if narrow else 1.7976931348623157e308)
        self.min = -self.max
        self.tiny = self.smallest_normal = new(2.0 ** -126 if narrow else 2.0 ** -1022)
        self.bits = 8 * self.dtype.itemsize
        self.resolution = new(1e-6 if narrow else 1e-15)


class iinfo:
    """Limits of whole numbers."""

    def __init__(self, kind):
        self.dtype = dtype(kind)
        self.bits = 8 * self.dtype.itemsize
        signed = self.dtype.kind == 'i'
        self.max = 2 ** (self.bits - 1) - 1 if signed else 2 ** self.bits - 1
        self.min = -(2 ** (self.bits - 1)) if signed else 0
