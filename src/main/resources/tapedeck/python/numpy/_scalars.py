"""Types of elements and their scalars. Unlike numpy's, all whole scalars are ints and all fractions floats, so that torch takes them."""
import builtins
import functools

import polyglot

import _tapedeck as _t

_binary, _unary = _t.np_binary, _t.np_unary


def _operate(name, a, b):
    from ._operators import operate
    return operate(name, a, b)


class generic:
    """What all scalars have."""
    __slots__ = ()
    shape = ()
    ndim = 0
    size = 1
    nbytes = itemsize = property(lambda self: self.dtype.itemsize)

    def __array__(self, dtype=None, copy=None):
        a = _t.np_full((), self, type(self).__name__)
        return a if dtype is None else a.astype(dtype)

    @property
    def dtype(self):
        return dtype(type(self))

    @property
    def T(self):
        return self

    def item(self):
        return self.tolist()

    def __repr__(self):
        return f'np.{type(self).__name__}({_t.np_scalar_text(self, type(self).__name__)})'

    def __str__(self):
        return _t.np_scalar_text(self, type(self).__name__)

    def astype(self, dtype_, copy=True):
        return dtype(dtype_).type(self)

    def __getattr__(self, name):
        from ._ndarray import ndarray
        if name.startswith('_') or not hasattr(ndarray, name):
            raise AttributeError(f"'numpy.{type(self).__name__}' object has no attribute '{name}'")
        return getattr(self.__array__(), name)

    def __getitem__(self, key):
        if key == () or key is Ellipsis:
            return self
        if key is None:
            return self.__array__()[None]
        raise IndexError('invalid index to scalar variable.')

    def __reduce__(self):
        return type(self), (self.tolist(),)


class number(generic):
    """Numbers."""
    __slots__ = ()


class integer(number):
    """Whole numbers."""
    __slots__ = ()


class signedinteger(integer):
    __slots__ = ()


class unsignedinteger(integer):
    __slots__ = ()


class inexact(number):
    __slots__ = ()


class floating(inexact):
    """Fractions."""
    __slots__ = ()


class bool_(generic):
    """True or false."""
    __slots__ = ('_value',)

    def __new__(cls, value=False):
        return True_ if value else False_

    def __bool__(self):
        return self._value

    def __repr__(self):
        return f'np.{self._value}_'

    def __str__(self):
        return str(self._value)

    def __format__(self, spec):
        return format(self._value, spec)

    def tolist(self):
        return self._value

    def __array__(self, dtype=None, copy=None):
        return _t.np_full((), self._value, 'bool')

    @property
    def dtype(self):
        return dtype('bool')

    def __int__(self):
        return int(self._value)

    __index__ = __int__

    def __float__(self):
        return float(self._value)

    def __eq__(self, other):
        if other.__class__ in (builtins.bool, bool_):
            return bool_(self._value == builtins.bool(other))
        return _operate('equal', self, other)

    def __hash__(self):
        return hash(self._value)


def _bool_scalar(value):
    result = generic.__new__(bool_)
    result._value = value
    return result


False_, True_ = _bool_scalar(False), _bool_scalar(True)

_OPERATORS = {'add': 'add', 'sub': 'subtract', 'mul': 'multiply', 'truediv': 'true_divide', 'floordiv': 'floor_divide',
              'mod': 'remainder', 'pow': 'power', 'and': 'bitwise_and', 'or': 'bitwise_or', 'xor': 'bitwise_xor',
              'lshift': 'left_shift', 'rshift': 'right_shift'}
_COMPARISONS = {'eq': 'equal', 'ne': 'not_equal', 'lt': 'less', 'le': 'less_equal', 'gt': 'greater', 'ge': 'greater_equal'}


def _forward(name):
    def operator(self, other):
        result = _binary(name, self, other)
        return _operate(name, self, other) if result is None else result
    return operator


def _backward(name):
    def operator(self, other):
        result = _binary(name, other, self)
        return _operate(name, other, self) if result is None else result
    return operator


def add_operators(cls):
    """Gives a class numpy's operators."""
    for python, ufunc in _OPERATORS.items():
        setattr(cls, f'__{python}__', _forward(ufunc))
        setattr(cls, f'__r{python}__', _backward(ufunc))
    for python, ufunc in _COMPARISONS.items():
        setattr(cls, f'__{python}__', _forward(ufunc))
    cls.__neg__ = lambda self: _unary('negative', self)
    cls.__pos__ = lambda self: _unary('positive', self)
    cls.__abs__ = lambda self: _unary('absolute', self)
    cls.__invert__ = lambda self: _unary('invert', self)
    cls.__divmod__ = lambda self, other: (self // other, self % other)
    return cls


def _scalar(name, base, kind):
    def new(cls, value=0):
        if isinstance(value, (list, tuple)):
            from ._creation import array
            return array(value, dtype=cls)
        if not isinstance(value, (int, float, str)) and hasattr(value, 'astype'):
            value = value.astype(cls) if value.ndim else value.item()
            if hasattr(value, 'ndim'):
                return value
        if base is int and isinstance(value, int) and not low <= value <= high:
            raise OverflowError(f'Python integer {int(value)} out of bounds for {name}')
        value = base(value)
        return base.__new__(cls, round_(value) if round_ else value)

    round_ = ROUNDED.get(name)
    bits = int(name.lstrip('uintfloat'))
    low, high = (0, 2 ** bits - 1) if name[0] == 'u' else (-2 ** (bits - 1), 2 ** (bits - 1) - 1)
    body = {'__slots__': (), '__module__': 'numpy', '__new__': new, '__hash__': base.__hash__,
            'tolist': lambda self: base(self), '__format__': lambda self, spec: format(base(self), spec)}
    cls = type(name, (kind, base), body)
    add_operators(cls)
    cls.__hash__ = base.__hash__
    return cls


def _wrap(bits, signed=True):
    half = 1 << bits - 1
    return lambda v: ((v + half) % (2 * half)) - half if signed else v % (2 * half)


ROUNDED = {'float32': lambda v: _t.np_full((), v, 'float32').item(), 'int32': _wrap(32), 'int16': _wrap(16), 'int8': _wrap(8),
           'uint8': _wrap(8, False)}
float64 = _scalar('float64', float, floating)
float32 = _scalar('float32', float, floating)
int64 = _scalar('int64', int, signedinteger)
int32 = _scalar('int32', int, signedinteger)
int16 = _scalar('int16', int, signedinteger)
int8 = _scalar('int8', int, signedinteger)
uint8 = _scalar('uint8', int, unsignedinteger)
add_operators(bool_)
polyglot.register_interop_behavior(bool_, is_boolean=True, as_boolean=lambda self: self._value)
bool_.__hash__ = lambda self: hash(self._value)


def _round_float(self, ndigits=None):
    if ndigits is None:
        return round(float(self))
    return _t.np_round(self, ndigits)


float64.__round__ = float32.__round__ = _round_float


class str_(generic, str):
    """A text."""
    __slots__ = ()
    __module__ = 'numpy'

    def __repr__(self):
        return f'np.str_({str.__repr__(self)})'

    __str__ = str.__str__
    __getitem__ = str.__getitem__
    __getattr__ = object.__getattribute__

    @property
    def dtype(self):
        return dtype(f'<U{len(self)}')

    def tolist(self):
        return str(self)


class object_(generic):
    __slots__ = ()


_NEW = {cls.__name__: functools.partial(base.__new__, cls)
        for base, classes in ((float, (float64, float32)), (int, (int64, int32, int16, int8, uint8))) for cls in classes}
_NEW['bool'] = (False_, True_).__getitem__
POOL = []
_PLACES = {}


def place(value):
    """Where a text or an object is kept: arrays hold its place."""
    key = (type(value), value)
    try:
        found = _PLACES.get(key)
    except TypeError:
        key = found = None
    if found is None:
        found = len(POOL)
        POOL.append(value)
        if key is not None:
            _PLACES[key] = found
    return found


def _text(value):
    return str.__new__(str_, POOL[value])


_t.np_scalars(_NEW, POOL.__getitem__, _text)
