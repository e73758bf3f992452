"""What operators mean for an array beside something else, and in place."""
import operator

import _tapedeck as _t

from ._creation import asarray
from ._ndarray import ndarray
from ._objects import is_tensor
from ._scalars import generic, place

_binary, _set = _t.np_binary, _t.np_set
_OPERATORS = {'subtract': 'sub', 'multiply': 'mul', 'true_divide': 'truediv', 'floor_divide': 'floordiv', 'remainder': 'mod', 'power': 'pow',
              'equal': 'eq', 'not_equal': 'ne', 'less': 'lt', 'less_equal': 'le', 'greater': 'gt', 'greater_equal': 'ge', 'bitwise_and': 'and_',
              'bitwise_or': 'or_'}
_COMPARED = ('equal', 'not_equal', 'less', 'less_equal', 'greater', 'greater_equal')
_SIGNS = {'add': '+', 'subtract': '-', 'multiply': '*', 'true_divide': '/', 'matmul': '@'}


def operate(name, a, b):
    """An operator of an array or scalar and something that is neither."""
    other = b if isinstance(a, (ndarray, generic)) else a
    if is_tensor(other):
        return _with_tensor(name, a, b)
    scalar = b if other is a else a
    if name == 'multiply' and isinstance(scalar, int) and isinstance(other, (list, tuple, str)):
        return other * int(scalar)
    if isinstance(other, str) or other is None:
        if name in ('equal', 'not_equal'):
            return _equal_objects(name, a, b)
        raise UFuncTypeError(f"ufunc '{name}' did not contain a loop with signature matching types "
                             f'({_kind(a)}, {_kind(b)}) -> None')
    if not isinstance(other, (int, float, list, tuple, range)) and not hasattr(other, '__array__'):
        return NotImplemented
    a, b = asarray(a), asarray(b)
    result = _binary(name, a, b)
    if result is None:
        result = objects(name, a, b)
    if result is None:
        raise UFuncTypeError(f"ufunc '{name}' did not contain a loop with signature matching types ({_kind(a)}, {_kind(b)}) -> None")
    return result


def objects(name, a, b):
    """An operator of arrays of texts or objects; None where both are numbers."""
    a, b = asarray(a), asarray(b)
    kinds = a.dtype.kind + b.dtype.kind
    if not ('O' in kinds or kinds == 'UU' and name in ('add', 'less', 'greater', 'less_equal', 'greater_equal')):
        return None
    f = getattr(operator, _OPERATORS.get(name, name))
    from ._shaping import broadcast_arrays
    a, b = broadcast_arrays(a, b)
    result = [f(x, y) for x, y in zip(a.ravel().tolist(), b.ravel().tolist())]
    kind = None if kinds == 'UU' else 'bool' if name in _COMPARED else 'object'
    return asarray(result, kind).reshape(a.shape)


def _kind(value):
    return repr(value.dtype if isinstance(value, (ndarray, generic)) else asarray(value).dtype)


def _equal_objects(name, a, b):
    array_, other = (a, b) if isinstance(a, ndarray) else (b, a)
    if not isinstance(array_, ndarray) or _t.np_word(array_)[0] not in 'Uo':
        return name == 'not_equal'
    return _binary(name, _t.np_retyped(array_, 'int64'), place(other))


def _with_tensor(name, a, b):
    import torch
    if isinstance(a, ndarray):
        if name == 'add':
            raise TypeError('Concatenation operation is not implemented for NumPy arrays, use np.concatenate() instead. Please do '
                            'not rely on this error; it may not be given on all Python implementations.')
        if name in _SIGNS and name != 'true_divide':
            raise TypeError(f"unsupported operand type(s) for {_SIGNS[name]}: 'numpy.ndarray' and 'Tensor'")
    a, b = (torch.from_numpy(x) if isinstance(x, ndarray) else x.tolist() if isinstance(x, generic) else x for x in (a, b))
    return getattr(operator, _OPERATORS.get(name, name))(a, b)


def in_place(name, a, other):
    """a op= other, where a is."""
    if is_tensor(other):
        other = asarray(other)
    result = _binary(name, a, other)
    if result is None:
        result = _binary(name, a, asarray(other))
    own = _t.np_word(a)
    got = result.dtype.name
    if own != got and ('fiub'.index(own[0]) > 'fiub'.index(got[0])):
        ufunc = {'true_divide': 'divide'}.get(name, name)
        raise _casting(f"Cannot cast ufunc '{ufunc}' output from dtype('{got}') to dtype('{own}') with casting rule 'same_kind'")
    _set(a, ('...',), result)
    return a


class UFuncTypeError(TypeError):
    """A type that a ufunc cannot give."""


UFuncTypeError.__module__ = 'numpy._core._exceptions'


def _casting(text):
    return UFuncTypeError(text)
