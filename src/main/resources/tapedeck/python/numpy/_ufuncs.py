"""ufuncs: functions of every element, or of every pair."""
import math
import sys

import _tapedeck as _t

from ._creation import asarray
from ._errors import errstate
from ._ndarray import method, ndarray
from ._objects import is_tensor
from ._operators import operate
from ._dtype import word

__all__ = ['around', 'round', 'where', 'clip', 'isclose', 'allclose', 'array_equal', 'array_equiv', 'nan_to_num', 'vectorize', 'apply_along_axis',
           'frompyfunc', 'heaviside', 'fix', 'bitwise_not', 'divmod', 'result_type', 'can_cast', 'isscalar',
           'iscomplexobj', 'isreal', 'real', 'logical_and', 'ufunc']


def _given(value):
    return value if isinstance(value, (ndarray, int, float)) or value.__class__.__name__ == 'bool_' else asarray(value)


class ufunc:
    """np.add, np.exp: called on arrays, reduced along an axis, accumulated."""

    def __init__(self, name, call, nin):
        self.__name__, self._call, self.nin, self.nout = name, call, nin, 1
        self.nargs = nin + 1

    def __repr__(self):
        return f"<ufunc '{self.__name__}'>"

    def __call__(self, *args, out=None, where=True, dtype=None, casting=None):
        if out is None and where is True and dtype is None and len(args) == self.nin:
            result = self._call(self.__name__, *args)
            if result is not None:
                return result
        if len(args) == self.nin + 1 and out is None:
            args, out = args[:self.nin], args[self.nin]
        if len(args) != self.nin:
            raise TypeError(f'{self.__name__}() takes from {self.nin} to {self.nin + 1} positional arguments but {len(args)} were given')
        tensor = any(is_tensor(a) for a in args)
        args = [_given(a) for a in args]
        if dtype is not None:
            args = [asarray(a).astype(dtype) for a in args]
        result = self._call(self.__name__, *args)
        if result is None:
            result = operate(self.__name__, *args)
        if out is None and where is True:
            return sys.modules['torch'].from_numpy(asarray(result)) if tensor else result
        if isinstance(out, tuple):
            out = out[0]
        if out is None:
            out = _t.np_full(asarray(result).shape, 0, asarray(result).dtype.name)
        if where is True:
            out[...] = result
        else:
            mask = _t.np_broadcast_to(asarray(where), out.shape)
            out[mask] = _t.np_broadcast_to(asarray(result), out.shape)[mask]
        return out

    def reduce(self, a, axis=0, dtype=None, out=None, keepdims=False, initial=None):
        kind = {'add': 'sum', 'multiply': 'prod', 'maximum': 'max', 'minimum': 'min', 'logical_and': 'all', 'logical_or': 'any'}.get(self.__name__)
        if kind is None:
            raise AttributeError(f'numpy.{self.__name__}.reduce is not in Tapedeck')
        if initial is not None or dtype is not None or out is not None:
            raise TypeError(f'initial, dtype and out of numpy.{self.__name__}.reduce are not in Tapedeck')
        return _t.np_reduce(kind, asarray(a), axis, keepdims, 0)

    def accumulate(self, a, axis=0):
        if self.__name__ not in ('add', 'multiply', 'maximum', 'minimum'):
            raise AttributeError(f'numpy.{self.__name__}.accumulate is not in Tapedeck')
        return _t.np_accumulate(self.__name__, asarray(a), axis)

    def outer(self, a, b):
        a, b = asarray(a), asarray(b)
        return self(a.reshape(a.shape + (1,) * b.ndim), b)

    def at(self, a, indices, b=None):
        """a[indices] op= b, once for every place, also where one is named twice."""
        indices = asarray(indices) if not isinstance(indices, tuple) else tuple(map(asarray, indices))
        count = indices.size if not isinstance(indices, tuple) else indices[0].size
        b = _t.np_broadcast_to(asarray(b), (count,) + asarray(b).shape[1:]) if b is not None else None
        for k in range(count):
            at = indices.ravel()[k] if not isinstance(indices, tuple) else tuple(i.ravel()[k] for i in indices)
            a[at] = self(a[at]) if b is None else self(a[at], b[k])


_ONE = ('exp exp2 expm1 log log2 log10 log1p sqrt cbrt sin cos tan arcsin arccos arctan sinh cosh tanh arcsinh arccosh arctanh rad2deg '
        'deg2rad sinc negative positive absolute sign square reciprocal floor ceil trunc rint invert isnan isinf isfinite logical_not '
        'signbit').split()
_TWO = ('add subtract multiply true_divide floor_divide remainder fmod power maximum minimum fmax fmin arctan2 hypot copysign logaddexp '
        'equal not_equal less less_equal greater greater_equal logical_and logical_or logical_xor bitwise_and bitwise_or bitwise_xor '
        'left_shift right_shift').split()
for _name in _ONE:
    globals()[_name] = ufunc(_name, _t.np_unary, 1)
for _name in _TWO:
    globals()[_name] = ufunc(_name, _t.np_called, 2)
abs = absolute
fabs = absolute
conj = conjugate = positive
divide = true_divide
mod = remainder
degrees, radians = rad2deg, deg2rad
acos, asin, atan, atan2, acosh, asinh, atanh, pow, bitwise_not = arccos, arcsin, arctan, arctan2, arccosh, arcsinh, arctanh, power, invert
matmul = ufunc('matmul', lambda name, a, b: None if is_tensor(a) or is_tensor(b) else _t.np_multiplied(asarray(a), asarray(b)), 2)
__all__ += _ONE + _TWO + ['abs', 'fabs', 'conj', 'conjugate', 'divide', 'mod', 'degrees', 'radians', 'acos', 'asin', 'atan', 'atan2', 'acosh',
                          'asinh', 'atanh', 'pow', 'matmul']


def _matmul(self, other):
    if isinstance(other, ndarray):
        return _t.np_multiplied(self, other)
    if is_tensor(other):
        raise TypeError("unsupported operand type(s) for @: 'numpy.ndarray' and 'Tensor'")
    if isinstance(other, (int, float)):
        raise ValueError('matmul: Input operand 1 does not have enough dimensions (has 0, gufunc core with signature '
                         '(n?,k),(k,m?)->(n?,m?) requires 1)')
    return _t.np_multiplied(self, asarray(other))


ndarray.__matmul__ = _matmul
ndarray.__rmatmul__ = lambda self, other: (sys.modules['torch'].from_numpy(_t.np_multiplied(asarray(other), self)) if is_tensor(other)
                                           else _t.np_multiplied(asarray(other), self))


@method
def round(a, decimals=0, out=None):
    """To so many digits behind the point; a half goes to the even one."""
    result = _t.np_round(_given(a), decimals)
    if out is not None:
        out[...] = result
        return out
    return result


around = round


def where(condition, x=None, y=None):
    """Elements of x where a condition holds, else of y; or the places where it holds."""
    if x is None and y is None:
        return tuple(_t.np_nonzero(asarray(condition)))
    if x is None or y is None:
        raise ValueError('either both or neither of x and y should be given')
    return _t.np_where(asarray(condition), _given(x), _given(y))


@method
def clip(a, a_min=None, a_max=None, out=None, *, min=None, max=None):
    """Numbers below a_min become a_min, those above a_max become a_max."""
    low, high = a_min if a_min is not None else min, a_max if a_max is not None else max
    result = asarray(a)
    if low is not None:
        result = maximum(result, low)
    if high is not None:
        result = minimum(result, high)
    if out is not None:
        out[...] = result
        return out
    return result if result is not a else result.copy()


def isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    """Where |a - b| <= atol + rtol |b|."""
    a, b = asarray(a), asarray(b)
    if a.dtype == bool and b.dtype == bool:
        a, b = a * 1, b * 1
    with errstate(invalid='ignore'):
        near = ((absolute(a - b) <= atol + rtol * absolute(b)) & isfinite(b)) | (a == b)
    return near | (isnan(a) & isnan(b)) if equal_nan else near


def allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    """Whether all are close."""
    return bool(asarray(isclose(a, b, rtol, atol, equal_nan)).all())


def array_equal(a1, a2, equal_nan=False):
    """Whether both have the same shape and elements."""
    a, b = asarray(a1), asarray(a2)
    if a.shape != b.shape:
        return False
    same = asarray(a == b)
    return bool((same | (isnan(a) & isnan(b)) if equal_nan else same).all())


def array_equiv(a1, a2):
    """Whether both have the same elements, once stretched."""
    return bool(asarray(asarray(a1) == asarray(a2)).all())


def nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None):
    """Numbers for what is none."""
    x = asarray(x)
    from ._dtype import finfo
    most = finfo(x.dtype).max if x.dtype.kind == 'f' else 0
    result = where(isnan(x), nan, x)
    result = where(asarray(x == float('inf')), most if posinf is None else posinf, result)
    return asarray(where(asarray(x == float('-inf')), -most if neginf is None else neginf, result)).astype(x.dtype)


def gcd(x1, x2):
    """The greatest common divisor."""
    return vectorize(math.gcd)(x1, x2)[()]


def lcm(x1, x2):
    """The least common multiple."""
    return vectorize(math.lcm)(x1, x2)[()]


def heaviside(x1, x2):
    """0 below 0, x2 at 0, 1 above."""
    x = asarray(x1)
    return where(x == 0, x2, where(x > 0, 1.0, 0.0))


fix = trunc
real = positive


def divmod(a, b):
    """Quotient and remainder."""
    return floor_divide(a, b), remainder(a, b)


class vectorize:
    """A function of Python's for every element."""

    def __init__(self, pyfunc, otypes=None, doc=None, excluded=None, cache=False, signature=None):
        self.pyfunc, self.otypes = pyfunc, otypes

    def __call__(self, *args, **kwargs):
        arrays = [asarray(a) for a in args]
        from ._shaping import broadcast_arrays
        arrays = broadcast_arrays(*arrays)
        result = [self.pyfunc(*each, **kwargs) for each in zip(*(a.ravel() for a in arrays))]
        shaped = asarray(result, self.otypes[0] if self.otypes else None).reshape(arrays[0].shape)
        return shaped


def frompyfunc(func, nin, nout):
    """A function of Python's for every element, giving objects."""
    return vectorize(func, otypes=[object])


def apply_along_axis(func1d, axis, arr, *args, **kwargs):
    """A function of every lane of an axis."""
    from ._shaping import moveaxis
    a = moveaxis(asarray(arr), axis, -1)
    rows = [func1d(row, *args, **kwargs) for row in a.reshape((-1, a.shape[-1]))]
    result = asarray(rows)
    result = result.reshape(a.shape[:-1] + result.shape[1:])
    return moveaxis(result, -1, axis) if result.ndim == a.ndim else result


def result_type(*arrays_and_dtypes):
    """The type of all together."""
    from ._dtype import dtype
    arrays = [_t.np_full((1,), 0, word(a)) if isinstance(a, (type, str, dtype)) else asarray(a) for a in arrays_and_dtypes]
    return dtype(_t.np_result_word(arrays))


promote_types = result_type
__all__.append('promote_types')
__all__ += ['gcd', 'lcm']


def can_cast(from_, to, casting='safe'):
    """Whether every number of a type is one of the other."""
    return result_type(from_, to) == result_type(to)


def isscalar(element):
    """Whether it is a number or a text."""
    return isinstance(element, (int, float, str, complex)) or element.__class__.__name__ == 'bool_'


def iscomplexobj(x):
    """False: there are no complex numbers."""
    return False


def isreal(x):
    """True everywhere."""
    return asarray(x) == asarray(x)
