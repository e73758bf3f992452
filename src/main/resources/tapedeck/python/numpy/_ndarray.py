"""ndarray: an object of the host, with numpy's methods. Other modules add theirs with @method."""
import polyglot

import _tapedeck as _t

from ._dtype import DTYPES, dtype, word
from ._scalars import POOL, add_operators, generic

_at, _get, _set = _t.np_at, _t.np_get, _t.np_set
PLAIN = frozenset((int, float, bool))


def _key(key):
    """The items of an index, as the host reads them."""
    if key.__class__ is not tuple:
        key = (key,)
    items = []
    for item in key:
        kind = item.__class__
        if kind is int or item is None or kind is ndarray:
            items.append(item)
        elif kind is slice:
            items.append((_bound(item.start), _bound(item.stop), _bound(item.step)))
        elif item is Ellipsis:
            items.append('...')
        elif kind is list or kind is tuple:
            items.append(asarray(item) if item else asarray(item, dtype='int64'))
        elif kind is bool or kind.__name__ == 'bool_':
            items.append(_t.np_full((), bool(item), 'bool'))
        elif isinstance(item, int):
            items.append(int(item))
        elif hasattr(item, '__index__') and not is_tensor(item):
            items.append(item.__index__())
        elif is_tensor(item):
            items.append(asarray(item))
        elif hasattr(item, '__array__'):
            items.append(item.__array__())
        else:
            raise IndexError('only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean '
                             'arrays are valid indices')
    return items


def _bound(bound):
    return bound if bound is None or bound.__class__ is int else bound.__index__()


class ndarray:
    """An array of numbers, truth values, texts or objects."""
    __module__ = 'numpy'
    __array_priority__ = 0

    @property
    def __class__(self):
        return ndarray

    def __getitem__(self, key):
        if key.__class__ is int:
            return _at(self, key)
        return _get(self, _key(key))

    def __setitem__(self, key, value):
        if value.__class__ not in PLAIN:
            value = asarray(value, dtype=self.dtype) if _t.np_word(self)[0] in 'Uo' else asarray(value)
        elif _t.np_word(self)[0] in 'Uo':
            value = asarray(value, dtype='object')
        _set(self, _key(key), value)

    def __len__(self):
        if not _t.np_dim(self):
            raise TypeError('len() of unsized object')
        return _t.np_shape(self)[0]

    def __iter__(self):
        if not _t.np_dim(self):
            raise TypeError('iteration over a 0-d array')
        return (_at(self, i) for i in range(_t.np_shape(self)[0]))

    def __contains__(self, value):
        return bool((self == value).any())

    def __bool__(self):
        size = _t.np_size(self)
        if size > 1:
            raise ValueError('The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()')
        if size == 0:
            raise ValueError('The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty.')
        return bool(self.item())

    def _only(self):
        if _t.np_size(self) != 1:
            raise TypeError('only length-1 arrays can be converted to Python scalars')
        return self.item()

    def __float__(self):
        return float(self._only())

    def __int__(self):
        return int(self._only())

    def __index__(self):
        if _t.np_dim(self) or _t.np_word(self)[0] not in 'iu':
            raise TypeError('only integer scalar arrays can be converted to a scalar index')
        return self.item()

    def __hash__(self):
        raise TypeError("unhashable type: 'numpy.ndarray'")

    def __format__(self, spec):
        if _t.np_dim(self) == 0:
            return format(self.item(), spec)
        if spec:
            raise TypeError('unsupported format string passed to numpy.ndarray.__format__')
        return str(self)

    def __copy__(self):
        return self.copy()

    def __deepcopy__(self, memo):
        return self.copy()

    def __reduce_ex__(self, protocol):
        return _rebuilt, (self.tolist(), self.shape, _t.np_word(self))

    def __getattr__(self, name):
        raise AttributeError(f"'numpy.ndarray' object has no attribute '{name}'")

    def __setattr__(self, name, value):
        if name == 'shape':
            raise AttributeError('setting the shape of an array is not in Tapedeck; it has reshape')
        if name == 'flat':
            self[...] = value
            return
        raise AttributeError(f"'numpy.ndarray' object has no attribute '{name}'")

    @property
    def shape(self):
        return tuple(_t.np_shape(self))

    @property
    def ndim(self):
        return _t.np_dim(self)

    @property
    def size(self):
        return _t.np_size(self)

    @property
    def dtype(self):
        name = _t.np_word(self)
        return DTYPES.get(name) or dtype(name)

    @property
    def itemsize(self):
        return self.dtype.itemsize

    @property
    def nbytes(self):
        return self.size * self.itemsize

    @property
    def strides(self):
        return tuple(n * self.itemsize for n in _t.np_strides(self))

    @property
    def T(self):
        return _t.np_transpose(self)

    @property
    def flat(self):
        return iter(self.ravel())

    @property
    def real(self):
        return self

    @property
    def flags(self):
        contiguous = _t.np_contiguous(self)
        return {'C_CONTIGUOUS': contiguous, 'F_CONTIGUOUS': _t.np_contiguous(self.T), 'WRITEABLE': True, 'ALIGNED': True}

    def __array__(self, dtype=None, copy=None):
        return self if dtype is None else self.astype(dtype)

    def astype(self, dtype, order='K', casting='unsafe', subok=True, copy=True):
        to = word(dtype)
        own = _t.np_word(self)
        if own[0] in 'Uo' or to[0] in 'Uo':
            return self.copy() if own == to else cast_objects(self, own, to)
        return _t.np_cast(self, to, copy)

    def copy(self, order='C'):
        return _t.np_cast(self, _t.np_word(self), True)

    def item(self, *at):
        if at:
            value = self.ravel()[at[0]] if len(at) == 1 and at[0].__class__ is int else self[at if len(at) > 1 else at[0]]
        elif _t.np_size(self) != 1:
            raise ValueError('can only convert an array of size 1 to a Python scalar')
        else:
            value = _t.np_item(self)
        return value.tolist() if isinstance(value, generic) else value

    def tolist(self):
        values = list(_t.np_values(self))
        name = _t.np_word(self)
        if name[0] in 'Uo':
            values = [POOL[i] for i in values]
        return _nested(values, self.shape)

    def view(self, *kind):
        if kind and kind[0] is not ndarray and dtype(kind[0]) != self.dtype:
            raise TypeError('a view of other types is not in Tapedeck; it has astype')
        return _t.np_view(self, ('...',))

    def fill(self, value):
        self[...] = value

    def __iadd__(self, other):
        return in_place('add', self, other)

    def __isub__(self, other):
        return in_place('subtract', self, other)

    def __imul__(self, other):
        return in_place('multiply', self, other)

    def __itruediv__(self, other):
        return in_place('true_divide', self, other)

    def __ifloordiv__(self, other):
        return in_place('floor_divide', self, other)

    def __imod__(self, other):
        return in_place('remainder', self, other)

    def __ipow__(self, other):
        return in_place('power', self, other)

    def __iand__(self, other):
        return in_place('bitwise_and', self, other)

    def __ior__(self, other):
        return in_place('bitwise_or', self, other)


def _nested(values, shape):
    if not shape:
        return values[0]
    if len(shape) == 1:
        return values
    step = len(values) // shape[0] if shape[0] else 0
    return [_nested(values[i * step:(i + 1) * step], shape[1:]) for i in range(shape[0])]


def _rebuilt(values, shape, name):
    return asarray(values, dtype=name).reshape(shape)


def method(f):
    """Makes a function whose first argument is an array a method of the same name as well."""
    setattr(ndarray, f.__name__, f)
    return f


add_operators(ndarray)
polyglot.register_interop_type(_t.np_type(), ndarray)

from ._creation import asarray
from ._objects import cast_objects, is_tensor
from ._operators import in_place
