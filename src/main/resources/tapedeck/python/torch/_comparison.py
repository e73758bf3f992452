"""Comparisons, logic on truth values and bits: what has no gradient."""
import _tapedeck as _t

from ._pointwise import into, put_in
from ._tensor import Tensor, method, refused

_SIGNS = {'eq': '__eq__', 'ne': '__ne__', 'lt': '__lt__', 'le': '__le__', 'gt': '__gt__', 'ge': '__ge__',
          'bitwise_and': '__and__', 'bitwise_or': '__or__', 'bitwise_xor': '__xor__', 'bitwise_left_shift': '__lshift__',
          'bitwise_right_shift': '__rshift__'}
_ORDERS = {'lt': '<', 'le': '<=', 'gt': '>', 'ge': '>='}
_BITS = {'bitwise_and': '&', 'bitwise_or': '|', 'bitwise_xor': '^', 'bitwise_left_shift': '<<', 'bitwise_right_shift': '>>'}
_PLAIN = (str, list, tuple, dict, set, type(None))
_TESTS = ['isnan', 'isinf', 'isfinite', 'isposinf', 'isneginf', 'signbit', 'logical_not', 'bitwise_not']
__all__ = ([*_SIGNS, *_TESTS, 'logical_and', 'logical_or', 'logical_xor', 'equal', 'isclose', 'allclose', 'isreal', 'less',
           'less_equal', 'greater', 'greater_equal', 'not_equal'])


def _operator(name, sign):
    call = getattr(_t, name)

    def operator(self, other):
        r = call(self, other)
        return unknown(self, other) if r is None else r

    def unknown(self, other):
        if name in _ORDERS and type(other) in _PLAIN:
            raise TypeError(f"'{_ORDERS[name]}' not supported between instances of 'Tensor' and '{type(other).__name__}'")
        return refused(_BITS[name], self, other, '__r' + sign[2:]) if name in _BITS else NotImplemented
    operator.__name__ = sign
    setattr(Tensor, sign, operator)
    if name.startswith('bitwise'):
        def reflected(self, other):
            r = call(other, self)
            return refused(_BITS[name], other, self) if r is None else r

        def changed(self, other):
            r = call(self, other)
            return NotImplemented if r is None else put_in(self, r)
        setattr(Tensor, '__r' + sign[2:], reflected)
        setattr(Tensor, '__i' + sign[2:], changed)


def _pair(name):
    call, logical = getattr(_t, name), name.startswith('logical')

    def f(input, other, *, out=None):
        r = None if logical and not isinstance(other, Tensor) else call(input, other)
        if r is None:
            wrong = other if isinstance(input, Tensor) else input
            raise TypeError(f"{name}(): argument 'other' (position 2) must be Tensor, not {type(wrong).__name__}")
        return r if out is None else into(out, r)

    def f_(input, other):
        return put_in(input, f(input, other))
    f.__name__ = f.__qualname__ = name
    f_.__name__ = f_.__qualname__ = name + '_'
    globals()[name] = f
    method(f)
    method(f_)


def _test(name):
    call = getattr(_t, name)

    def f(input, *, out=None):
        return call(input) if out is None else into(out, call(input))
    f.__name__ = f.__qualname__ = name
    globals()[name] = f
    method(f)


for _name, _sign in _SIGNS.items():
    _operator(_name, _sign)
for _name in [*_SIGNS, 'logical_and', 'logical_or', 'logical_xor']:
    _pair(_name)
for _name in _TESTS:
    _test(_name)


def _invert(self):
    if self.dtype.is_floating_point:
        raise TypeError('~ (operator.invert) is only implemented on integer and Boolean-type tensors')
    return _t.bitwise_not(self)


Tensor.__invert__ = _invert
for _alias, _name in {'less': 'lt', 'less_equal': 'le', 'greater': 'gt', 'greater_equal': 'ge', 'not_equal': 'ne'}.items():
    globals()[_alias] = globals()[_name]
    setattr(Tensor, _alias, globals()[_name])


@method
def logical_not_(input):
    return put_in(input, _t.logical_not(input))


@method
def equal(input, other):
    """Whether two tensors have the same shape and elements."""
    return _t.equal(input, other)


@method
def isclose(input, other, rtol=1e-05, atol=1e-08, equal_nan=False):
    """Where |input - other| <= atol + rtol * |other|."""
    return _t.isclose(input, other, rtol, atol, equal_nan)


@method
def allclose(input, other, rtol=1e-05, atol=1e-08, equal_nan=False):
    """Whether all are close."""
    return _t.allclose(input, other, rtol, atol, equal_nan)


@method
def isreal(input):
    """True everywhere: no number is complex."""
    return _t.eq(input, input) | _t.isnan(input)
