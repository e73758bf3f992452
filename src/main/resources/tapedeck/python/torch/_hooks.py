"""Hooks on tensors: called with the gradient, which they may replace; and the graph's nodes."""
import weakref

import _tapedeck as _t

from ._tensor import Tensor, method, type_name

__all__ = []


class RemovableHandle:
    """Takes a hook away again."""

    def __init__(self, remove):
        self.id = RemovableHandle.next_id
        RemovableHandle.next_id += 1
        self._remove = remove

    next_id = 0

    def remove(self):
        self._remove()

    def __enter__(self):
        return self

    def __exit__(self, *raised):
        self.remove()


RemovableHandle.__module__ = 'torch.utils.hooks'


@method
def register_hook(self, hook):
    """Has hook called with the gradient of this tensor; what it returns takes its place, unless that is None."""
    def called(grad):
        new = hook(grad)
        if new is None:
            return None
        if not isinstance(new, Tensor):
            raise TypeError(f"expected Variable, but hook returned '{type_name(new)}'")
        name = getattr(hook, '__name__', '<unknown>')
        if new.dtype != grad.dtype:
            raise RuntimeError(f"hook '{name}' has changed the type of value (was {_type(grad)} got {_type(new)})")
        if new.shape != grad.shape:
            raise RuntimeError(f"hook '{name}' has changed the size of value")
        return new
    return RemovableHandle(_t.register_hook(self, called))


def _type(tensor):
    return 'torch.' + {'float32': 'Float', 'float64': 'Double', 'int64': 'Long', 'int32': 'Int', 'bool': 'Bool'}.get(
        _t.dtype(tensor), 'Byte') + 'Tensor'


@method
def register_post_accumulate_grad_hook(self, hook):
    """Has hook called with this leaf whenever its .grad has grown."""
    def called(leaf):
        if hook(leaf) is not None:
            raise RuntimeError('Tensor post accumulate grad hooks should return None.')
    return RemovableHandle(_t.register_post_hook(self, called))


class Node:
    """A node of the graph: the application of a Function that made a tensor, or a leaf's end."""

    def __init__(self, node):
        self._node = node

    def name(self):
        return _t.node_name(self._node)

    @property
    def next_functions(self):
        return tuple((node(each), 0) for each in _t.node_next(self._node))

    def __repr__(self):
        cls = type(self)
        where = '' if cls.__module__ == 'builtins' else cls.__module__ + '.'
        return f'<{where}{cls.__name__} object at {hex(id(self))}>'


def _variable(self):
    return _t.node_variable(self._node)


_CLASSES = {}
_KNOWN = weakref.WeakValueDictionary()


def node(host):
    """The Python object of a node: the same for the same node, as long as somebody has it."""
    if host is None:
        return None
    key = _t.node_identity(host)
    known = _KNOWN.get(key)
    if known is not None and _t.node_same(known._node, host):
        return known
    name = _t.node_name(host).rpartition('::')[2]
    cls = _CLASSES.get(name)
    if cls is None:
        own = name.endswith('Backward')  # of a Function of the script's own; PyTorch's end in a digit
        extra = {'__module__': 'torch.autograd.function' if own else 'builtins'}
        if name == 'AccumulateGrad':
            extra['variable'] = property(_variable)
        cls = _CLASSES[name] = type(name, (Node,), extra)
    made = _KNOWN[key] = cls(host)
    return made


Tensor.grad_fn = property(lambda self: node(_t.grad_fn(self)))
Tensor.output_nr = 0
Tensor.retains_grad = property(lambda self: _t.retains_grad(self))


@method
def is_inference(self):
    """Whether it was made in inference_mode."""
    return _t.is_inference(self)
