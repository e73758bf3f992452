"""Sums, products, quotients and powers: functions of torch, methods, operators, and in place with an underscore."""
import _tapedeck as _t

from ._pointwise import into
from ._tensor import Tensor, method, refused

_DIVISIONS = 'floor_divide remainder fmod'.split()
_ALIASES = {'multiply': 'mul', 'divide': 'div', 'subtract': 'sub'}
__all__ = [*_DIVISIONS, *_ALIASES, 'add', 'sub', 'mul', 'div', 'true_divide', 'pow', 'float_power', 'rsub']


def _operand(name, other):
    raise TypeError(f"{name}(): argument 'other' (position 2) must be Tensor, not {type(other).__name__}")


def _of_tensor(name, input):
    if not isinstance(input, Tensor):
        raise TypeError(f"{name}(): argument 'input' (position 1) must be Tensor, not {type(input).__name__}")


def _division(name):
    call, change = getattr(_t, name), getattr(_t, name + '_')

    def f(input, other, *, out=None):
        if name == 'fmod':
            _of_tensor(name, input)
        r = call(input, other)
        if r is None:
            _operand(name, other)
        return r if out is None else into(out, r)

    def f_(input, other):
        r = change(input, other)
        return _operand(name, other) if r is None else r
    return f, f_


def _operator(name, sign):
    call, change = getattr(_t, name), getattr(_t, name + '_')

    mark, back = {'floordiv': '//', 'mod': '%'}[sign], f'__r{sign}__'

    def operator(self, other):
        r = call(self, other)
        return refused(mark, self, other, back) if r is None else r

    def reflected(self, other):
        r = call(other, self)
        return refused(mark, other, self) if r is None else r

    def changed(self, other):
        change(self, other)
        return self
    for form, f in (('__', operator), ('__r', reflected), ('__i', changed)):
        f.__name__ = f'{form}{sign}__'
        setattr(Tensor, f.__name__, f)


_operator('floor_divide', 'floordiv')
_operator('remainder', 'mod')
Tensor.__abs__ = lambda self: _t.abs(self)


def _raised(self, other):
    _t.pow_(self, other)
    return self


Tensor.__ipow__ = _raised


def _publish(name, f, f_):
    f.__name__ = f.__qualname__ = name
    f_.__name__ = f_.__qualname__ = name + '_'
    globals()[name] = method(f)
    globals()[name + '_'] = method(f_)


for _name in _DIVISIONS:
    _publish(_name, *_division(_name))


def _sum(name, call, change):
    """add and sub, which scale the second by alpha; of old alpha stood before it."""
    def f(input, other, *old, alpha=1, out=None):
        if old:
            alpha, other = _before(name, other, old)
        if alpha != 1:
            other = _scaled(input, other, alpha)
        r = call(input, other)
        if r is None:
            _operand(name, other)
        return r if out is None else into(out, r)

    def f_(input, other, *old, alpha=1):
        if old:
            alpha, other = _before(name + '_', other, old)
        r = change(input, other if alpha == 1 else _scaled(input, other, alpha))
        return _operand(name, other) if r is None else r
    _publish(name, f, f_)


def _before(name, alpha, old):
    """(alpha, other), as old signatures have them."""
    if len(old) > 1 or isinstance(alpha, Tensor):
        raise TypeError(f'{name}() takes 1 positional argument but {1 + len(old)} were given')
    return alpha, old[0]


def _scaled(input, other, alpha):
    if isinstance(alpha, float) and not any(isinstance(each, Tensor) and each.dtype.is_floating_point for each in (input, other)):
        raise RuntimeError('For integral input tensors, argument alpha must not be a floating point number.')
    if not isinstance(other, Tensor):
        return other * alpha
    if _t.dtype(other) == 'bool' and isinstance(input, Tensor):
        if _t.dtype(input) == 'bool':
            return _t.mul(other, bool(alpha))
        other = _t.to(other, _t.dtype(input))
    return _t.mul(other, alpha)


_sum('add', _t.add, _t.add_)
_sum('sub', _t.sub, _t.sub_)


def _mul(input, other, *, out=None):
    r = _t.mul(input, other)
    if r is None:
        _operand('mul', other)
    return r if out is None else into(out, r)


def _mul_(input, other):
    r = _t.mul_(input, other)
    return _operand('mul', other) if r is None else r


_publish('mul', _mul, _mul_)


def _div(input, other, *, rounding_mode=None, out=None):
    """The quotient, rounded down or towards 0 if told so."""
    if rounding_mode is None:
        r = _t.div(input, other)
    else:
        r = _rounded(_t.div_floor, _t.div_trunc, input, other, rounding_mode)
    if r is None:
        _operand('div', other)
    return r if out is None else into(out, r)


def _rounded(floor, trunc, input, other, mode):
    if mode != 'floor' and mode != 'trunc':
        raise RuntimeError(f"div expected rounding_mode to be one of None, 'trunc', or 'floor' but found '{mode}'")
    return (floor if mode == 'floor' else trunc)(input, other if isinstance(other, Tensor) else _t.tensor(other, None))


def _div_(input, other, *, rounding_mode=None):
    if rounding_mode is None:
        r = _t.div_(input, other)
        return _operand('div', other) if r is None else r
    return _rounded(_t.div_floor_, _t.div_trunc_, input, other, rounding_mode)


_publish('div', _div, _div_)
true_divide = method(_div)
Tensor.true_divide, Tensor.true_divide_ = _div, _div_


def _pow(input, exponent, *, out=None):
    r = _t.pow(input, exponent) if isinstance(input, Tensor) or isinstance(exponent, Tensor) else None
    if r is None:
        raise TypeError(f"pow(): argument 'exponent' (position 2) must be Tensor, not {type(exponent).__name__}")
    return r if out is None else into(out, r)


_publish('pow', _pow, lambda input, exponent: _t.pow_(input, exponent))


@method
def float_power(input, exponent):
    """A power in float64."""
    from ._dtypes import float64
    wide = [each.to(float64) if isinstance(each, Tensor) else each * 1.0 for each in (input, exponent)]
    return _t.pow(*wide)


def rsub(input, other, *, alpha=1):
    """other - alpha * input"""
    _of_tensor('rsub', input)
    return _t.rsub(input if alpha == 1 else _scaled(other, input, alpha), other)


for _alias, _name in _ALIASES.items():
    globals()[_alias] = globals()[_name]
    setattr(Tensor, _alias, globals()[_name])
    setattr(Tensor, _alias + '_', globals()[_name + '_'])
