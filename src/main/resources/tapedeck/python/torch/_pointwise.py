"""The functions of one, two and three numbers, elementwise: functions of torch, methods, and in place with an underscore."""
import _tapedeck as _t

from ._tensor import Tensor, method

_ONE = [*_t.elementwise_names(1), 'square']
_TWO = _t.elementwise_names(2)
_ALIASES = {'absolute': 'abs', 'arccos': 'acos', 'arccosh': 'acosh', 'arcsin': 'asin', 'arcsinh': 'asinh', 'arctan': 'atan',
            'arctanh': 'atanh', 'arctan2': 'atan2', 'fix': 'trunc', 'negative': 'neg', 'sgn': 'sign', 'clip': 'clamp'}
__all__ = [*_ONE, *(each + '_' for each in _ONE), *_TWO, *_ALIASES, 'round', 'round_', 'logit', 'nan_to_num', 'clamp', 'clamp_', 'clamp_min', 'clamp_max', 'lerp',
           'addcmul', 'addcdiv', 'xlogy', 'positive', 'is_nonzero', 'softmax', 'log_softmax', 'heaviside']


def into(out, result):
    """Writes a result into what out= names."""
    return _t.into(out, result)


def put_in(tensor, result):
    """Writes a result over a tensor, as an operation in place does that the engine has not."""
    return _t.into(tensor, result)


def _one(name):
    call, change = getattr(_t, name), getattr(_t, name + '_')

    def f(input, *, out=None):
        return call(input) if out is None else into(out, call(input))

    def f_(input):
        return change(input)
    return f, f_


def _two(name):
    call, change = getattr(_t, name), getattr(_t, name + '_', None)

    def f(input, other, *, out=None):
        return call(input, other) if out is None else into(out, call(input, other))

    def f_(input, other):
        return change(input, other)
    return f, change and f_


def _publish(name, f, f_):
    f.__name__ = f.__qualname__ = name
    globals()[name] = method(f)
    if f_ is not None:
        f_.__name__ = f_.__qualname__ = name + '_'
        globals()[name + '_'] = method(f_)


for _make, _names in ((_one, _ONE), (_two, _TWO)):
    for _name in _names:
        _publish(_name, *_make(_name))


@method
def round(input, *, decimals=0, out=None):
    """The nearest whole number, or of so many decimals; of two the even one."""
    r = _t.round(input, decimals)
    return r if out is None else into(out, r)


@method
def round_(input, *, decimals=0):
    return _t.round_(input, decimals)


@method
def logit(input, eps=None, *, out=None):
    """ln(x / (1 - x)), x within eps of 0 and 1 taken as these bounds."""
    r = _t.logit(input, eps)
    return r if out is None else into(out, r)


@method
def nan_to_num(input, nan=0.0, posinf=None, neginf=None, *, out=None):
    """Numbers in the place of NaN and infinities."""
    r = _t.nan_to_num(input, nan, posinf, neginf)
    return r if out is None else into(out, r)


@method
def nan_to_num_(input, nan=0.0, posinf=None, neginf=None):
    return _t.nan_to_num_(input, nan, posinf, neginf)


@method
def clamp(input, min=None, max=None, *, out=None):
    """What lies outside the bounds, numbers or tensors, becomes the bound."""
    r = _t.clamp(input, min, max)
    return r if out is None else into(out, r)


@method
def clamp_(input, min=None, max=None):
    return _t.clamp_(input, min, max)


@method
def clamp_min(input, min):
    return _t.clamp_min(input, min)


@method
def clamp_max(input, max):
    return _t.clamp_max(input, max)


@method
def clamp_min_(input, min):
    return _t.clamp_min_(input, min)


@method
def clamp_max_(input, max):
    return _t.clamp_max_(input, max)


Tensor.clip_ = clamp_


@method
def lerp(input, end, weight, *, out=None):
    """input + weight * (end - input)"""
    r = _t.lerp(input, end, weight)
    return r if out is None else into(out, r)


@method
def lerp_(input, end, weight):
    return _t.lerp_(input, end, weight)


@method
def addcmul(input, tensor1, tensor2, *old, value=1, out=None):
    """input + value * tensor1 * tensor2; of old value stood before them."""
    if old:
        value, tensor1, tensor2 = tensor1, tensor2, *old
    r = _t.addcmul(input, tensor1, tensor2, value)
    return r if out is None else into(out, r)


@method
def addcmul_(input, tensor1, tensor2, *old, value=1):
    if old:
        value, tensor1, tensor2 = tensor1, tensor2, *old
    return _t.addcmul_(input, tensor1, tensor2, value)


@method
def addcdiv(input, tensor1, tensor2, *old, value=1, out=None):
    """input + value * tensor1 / tensor2; of old value stood before them."""
    if old:
        value, tensor1, tensor2 = tensor1, tensor2, *old
    r = _t.addcdiv(input, tensor1, tensor2, value)
    return r if out is None else into(out, r)


@method
def addcdiv_(input, tensor1, tensor2, *old, value=1):
    if old:
        value, tensor1, tensor2 = tensor1, tensor2, *old
    return _t.addcdiv_(input, tensor1, tensor2, value)


@method
def xlogy(input, other, *, out=None):
    """input * ln(other), 0 where input is 0."""
    r = _t.xlogy(input, other)
    return r if out is None else into(out, r)


@method
def xlogy_(input, other):
    return _t.xlogy_(input, other)


def _dim(call, dim, axis):
    if dim is None and axis is None:
        raise TypeError(f'{call}() missing 1 required positional arguments: "dim"')
    return dim if axis is None else axis


@method
def softmax(input, dim=None, dtype=None, *, axis=None):
    """e to the power of each, divided by their sum along dim."""
    return _t.softmax(input if dtype is None else input.to(dtype), _dim('softmax', dim, axis))


@method
def log_softmax(input, dim=None, dtype=None, *, axis=None):
    """The logarithm of softmax, without overflow."""
    return _t.log_softmax(input if dtype is None else input.to(dtype), _dim('log_softmax', dim, axis))


@method
def positive(input):
    """The tensor itself."""
    return input


@method
def is_nonzero(input):
    """Whether the only element is not 0."""
    if input.numel() != 1:
        raise RuntimeError('Boolean value of Tensor with no values is ambiguous' if input.numel() == 0
                           else 'Boolean value of Tensor with more than one value is ambiguous')
    return bool(input.item())


@method
def heaviside(input, values, *, out=None):
    """0 below 0, 1 above, else values."""
    r = _t.mul(_t.eq(input, 0), values) + _t.mul(_t.gt(input, 0), 1)
    return r if out is None else into(out, r)


for _alias, _name in _ALIASES.items():
    globals()[_alias] = globals()[_name]
    setattr(Tensor, _alias, globals()[_name])
    if _name + '_' in globals():
        setattr(Tensor, _alias + '_', globals()[_name + '_'])
