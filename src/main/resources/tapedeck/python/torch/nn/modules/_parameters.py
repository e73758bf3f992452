"""Parameters in a row or by name."""
from collections.abc import Mapping
import operator

from ..._tensor import Tensor
from ..parameter import Parameter
from .module import Module


def _parameter(value):
    """Tensors become parameters here; everything else stays what it is."""
    return Parameter(value) if isinstance(value, Tensor) and not isinstance(value, Parameter) else value


def _described(key, value, dtype):
    if isinstance(value, Tensor):
        kind = 'Parameter' if isinstance(value, Parameter) else 'Tensor'
        return f'  ({key}): {kind} containing: [{dtype(value)} of size {"x".join(map(str, value.size()))}]'
    return f'  ({key}): Object of type: {type(value).__name__}'


class ParameterList(Module):
    """A list of parameters."""

    def __init__(self, values=None):
        super().__init__()
        self._size = 0
        if values is not None:
            self.extend(values)

    def _place(self, index):
        index = operator.index(index)
        if not -self._size <= index < self._size:
            raise IndexError(f'index {index} is out of range')
        return index % self._size

    def __getitem__(self, index):
        if isinstance(index, slice):
            return type(self)([getattr(self, str(i)) for i in range(self._size)[index]])
        return getattr(self, str(self._place(index)))

    def __setitem__(self, index, value):
        setattr(self, str(self._place(index)), _parameter(value))

    def __len__(self):
        return self._size

    def __iter__(self):
        return iter(self[i] for i in range(self._size))

    def __iadd__(self, values):
        return self.extend(values)

    def append(self, value):
        setattr(self, str(self._size), _parameter(value))
        self._size += 1
        return self

    def extend(self, values):
        for value in list(values):
            self.append(value)
        return self

    def extra_repr(self):
        return '\n'.join(_described(i, value, lambda t: t.dtype) for i, value in enumerate(self))

    def __call__(self, *args, **kwargs):
        raise RuntimeError('ParameterList should not be called.')


class ParameterDict(Module):
    """Parameters by name."""

    def __init__(self, parameters=None):
        super().__init__()
        self._names = {}
        if parameters is not None:
            self.update(parameters)

    def __getitem__(self, key):
        if key not in self._names:
            raise KeyError(key)
        return getattr(self, key)

    def __setitem__(self, key, value):
        self._names[key] = None
        setattr(self, key, _parameter(value))

    def __delitem__(self, key):
        del self._names[key]
        delattr(self, key)

    def __len__(self):
        return len(self._names)

    def __iter__(self):
        return iter(self._names)

    def __contains__(self, key):
        return key in self._names

    def get(self, key, default=None):
        return self[key] if key in self else default

    def pop(self, key):
        value = self[key]
        del self[key]
        return value

    def keys(self):
        return self._names.keys()

    def items(self):
        return ((key, self[key]) for key in self._names)

    def values(self):
        return (self[key] for key in self._names)

    def update(self, parameters):
        for key, value in parameters.items() if isinstance(parameters, (Mapping, ParameterDict)) else parameters:
            self[key] = value

    def extra_repr(self):
        return '\n'.join(_described(key, value, lambda t: t.type()) for key, value in self.items())

    def __call__(self, input):
        raise RuntimeError('ParameterDict should not be called.')
