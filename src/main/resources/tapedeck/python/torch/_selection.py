"""What is chosen by truth values: where, nonzero; constants; and a few rarer functions of numbers."""
from math import e, inf, nan, pi

import _tapedeck as _t

from ._pointwise import into
from ._tensor import Tensor, method

__all__ = ['where', 'nonzero', 'argwhere', 'trapezoid', 'trapz', 'cumulative_trapezoid', 'vander', 'ldexp', 'gcd',
           'lcm', 'copysign', 'e', 'inf', 'nan', 'pi']


def where(condition, input=None, other=None, *, out=None):
    """input where the condition holds, else other; of a condition alone the places where it holds."""
    if input is None and other is None:
        return nonzero(condition, as_tuple=True)
    r = _t.where(condition, input, other)
    if r is None:
        names = ', '.join('Tensor' if isinstance(each, Tensor) else type(each).__name__
                          for each in (condition, input, other) if each is not None)
        raise TypeError(f'where() received an invalid combination of arguments - got ({names}), but expected one of:\n'
                        ' * (Tensor condition)\n * (Tensor condition, Tensor input, Tensor other, *, Tensor out = None)\n'
                        ' * (Tensor condition, Number self, Tensor other)\n * (Tensor condition, Tensor input, Number other)\n'
                        ' * (Tensor condition, Number self, Number other)\n')
    return r if out is None else into(out, r)


Tensor.where = lambda self, condition, other: where(condition, self, other)


@method
def nonzero(input, *, out=None, as_tuple=False):
    """The places of what is not 0: a row for each, or as a tuple a tensor for each dimension."""
    if as_tuple:
        places = _t.nonzero(input if input.dim() else input.reshape(1))
        return tuple(places[:, d] for d in range(places.shape[1]))
    return _t.nonzero(input)


@method
def argwhere(input):
    """The places of what is not 0, a row for each."""
    return _t.nonzero(input)


def _panels(y, x, dx, dim):
    from . import narrow
    count = y.shape[dim] - 1
    mean = (narrow(y, dim, 1, count) + narrow(y, dim, 0, count)) / 2
    if x is None:
        return mean * (1 if dx is None else dx)
    width = x[1:] - x[:-1] if x.dim() == 1 else narrow(x, dim, 1, count) - narrow(x, dim, 0, count)
    if x.dim() == 1 and y.dim() > 1:
        shape = [1] * y.dim()
        shape[dim] = count
        width = width.reshape(shape)
    return mean * width


def trapezoid(y, x=None, *, dx=None, dim=-1):
    """The integral by the trapezoidal rule."""
    return _panels(y, x, dx, dim).sum(dim)


trapz = trapezoid


def cumulative_trapezoid(y, x=None, *, dx=None, dim=-1):
    """The running integral by the trapezoidal rule."""
    return _panels(y, x, dx, dim).cumsum(dim)


def vander(x, N=None, increasing=False):
    """The powers of each number, a row for each."""
    from . import stack
    n = x.shape[0] if N is None else N
    powers = [x ** k for k in range(n)]
    return stack(powers if increasing else powers[::-1], -1)


@method
def ldexp(input, other):
    """input * 2 ** other"""
    return input * 2.0 ** other


@method
def copysign(input, other):
    """The size of input with the sign of other."""
    if not isinstance(other, Tensor):
        other = _t.tensor(float(other), None)
    negative = _t.signbit(other)
    size = _t.abs(input)
    return where(negative, -size, size)


@method
def gcd(input, other):
    """The greatest common divisor."""
    a, b = _t.abs(input), _t.abs(other)
    while bool(_t.any(b, None, False)):
        safe = where(_t.eq(b, 0), 1, b)
        a, b = where(_t.eq(b, 0), a, b), where(_t.eq(b, 0), 0, _t.remainder(a, safe))
    return a


@method
def lcm(input, other):
    """The least common multiple."""
    divisor = gcd(input, other)
    return _t.abs(_t.mul(_t.floor_divide(input, where(_t.eq(divisor, 0), 1, divisor)), other))
