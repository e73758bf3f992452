"""Weights that are functions of others: modules are put in front of a parameter, which becomes a property."""
from contextlib import contextmanager

import _tapedeck as _t

from ..._grad_mode import no_grad
from ..._tensor import Tensor
from ..modules.container import ModuleDict, ModuleList
from ..modules.module import Module
from ..parameter import Parameter

__all__ = ['cached', 'is_parametrized', 'register_parametrization', 'remove_parametrizations', 'type_before_parametrizations',
           'ParametrizationList']

_open = 0
_values = {}


@contextmanager
def cached():
    """Inside, a parametrized tensor is computed once."""
    global _open
    _open += 1
    try:
        yield
    finally:
        _open -= 1
        if not _open:
            _values.clear()


def _keep(module, name, tensor):
    if isinstance(tensor, Parameter):
        module.register_parameter(name, tensor)
    else:
        module.register_buffer(name, tensor)


def _overwrite(kept, value):
    """Gives a kept tensor other numbers, of another shape if need be."""
    if value.dtype != kept.dtype:
        raise ValueError(f'The tensor returned by `right_inverse` has dtype {value.dtype} while `original` has dtype {kept.dtype}')
    _t.set_data(kept, _t.detach(value).clone())


class ParametrizationList(ModuleList):
    """The modules that one tensor goes through, and the tensor or tensors that it comes from."""

    def __init__(self, modules, original, unsafe=False):
        if len(modules) == 0:
            raise ValueError('ParametrizationList requires one or more modules.')
        super().__init__(modules)
        self.unsafe = unsafe
        with no_grad():
            new = original
            for module in reversed(list(self)):
                if hasattr(module, 'right_inverse'):
                    try:
                        new = module.right_inverse(new)
                    except NotImplementedError:
                        pass
        if not isinstance(new, (Tensor, list, tuple)):
            raise ValueError("'right_inverse' must return a Tensor or a Sequence of tensors (list, tuple...). "
                             f'Got {type(new).__name__}')
        self.is_tensor = isinstance(new, Tensor)
        self.ntensors = 1 if self.is_tensor else len(new)
        if self.is_tensor:
            if new is not original:
                _overwrite(original, new)
            _keep(self, 'original', original)
        else:
            for i, each in enumerate(new):
                if isinstance(original, Parameter):
                    each = Parameter(_t.detach(each).clone(), original.requires_grad)
                _keep(self, f'original{i}', each)
        if not unsafe:
            made = self()
            if not isinstance(made, Tensor):
                raise ValueError(f'A parametrization must return a tensor. Got {type(made).__name__}.')
            if made.dtype != original.dtype:
                raise ValueError('Registering a parametrization may not change the dtype of the tensor, unless `unsafe` flag is enabled.')

    def right_inverse(self, value):
        """Finds the originals from which a value comes."""
        with no_grad():
            for module in reversed(list(self)):
                if not hasattr(module, 'right_inverse'):
                    raise RuntimeError(f'parametrization {type(module).__name__} does not implement right_inverse.')
                value = module.right_inverse(value)
            if self.is_tensor:
                if not isinstance(value, Tensor):
                    raise ValueError(f'`right_inverse` should return a tensor. Got {type(value).__name__}')
                _overwrite(self.original, value)
            else:
                for i, each in enumerate(value):
                    _overwrite(getattr(self, f'original{i}'), each)

    def forward(self):
        originals = [self.original] if self.is_tensor else [getattr(self, f'original{i}') for i in range(self.ntensors)]
        first, *rest = list(self)
        value = first(*originals)
        for module in rest:
            value = module(value)
        return value

    __call__ = Module.__call__


def _property(name):
    def get(self):
        made = self.parametrizations[name]
        if not _open:
            return made()
        key = (id(self), name)
        if key not in _values:
            _values[key] = made()
        return _values[key]

    def put(self, value):
        self.parametrizations[name].right_inverse(value)

    return property(get, put)


def register_parametrization(module, tensor_name, parametrization, *, unsafe=False):
    """Puts a module in front of a parameter or a buffer; of several the first registered is the first applied."""
    parametrization.train(module.training)
    if is_parametrized(module, tensor_name):
        made = module.parametrizations[tensor_name]
        if not unsafe:
            before = getattr(module, tensor_name)
            after = parametrization(before)
            if not isinstance(after, Tensor):
                raise ValueError(f'A parametrization must return a tensor. Got {type(after).__name__}.')
            if after.shape != before.shape:
                raise ValueError('Registering a parametrization may not change the shape of the tensor, unless the `unsafe` flag is enabled.')
            if hasattr(parametrization, 'right_inverse'):
                try:
                    parametrization.right_inverse(after)
                except NotImplementedError:
                    pass
        made.append(parametrization)
        made.unsafe |= unsafe
        return module
    if tensor_name not in module._buffers and tensor_name not in module._parameters:
        raise ValueError(f"Module '{module}' does not have a parameter, a buffer, or a parametrized element with name '{tensor_name}'")
    original = getattr(module, tensor_name)
    made = ParametrizationList([parametrization], original, unsafe=unsafe)
    delattr(module, tensor_name)
    if not is_parametrized(module):
        kind = type(module)
        object.__setattr__(module, '__class__', type(f'Parametrized{kind.__name__}', (kind,), {'__module__': kind.__module__}))
        module.parametrizations = ModuleDict()
    setattr(type(module), tensor_name, _property(tensor_name))
    module.parametrizations[tensor_name] = made
    return module


def is_parametrized(module, tensor_name=None):
    """Whether it, or the tensor of that name, is parametrized."""
    made = module._modules.get('parametrizations')
    if not isinstance(made, ModuleDict):
        return False
    return len(made) > 0 if tensor_name is None else tensor_name in made


def remove_parametrizations(module, tensor_name, leave_parametrized=True):
    """Makes the tensor a parameter or a buffer again: as it is now, or as it was without."""
    if not is_parametrized(module, tensor_name):
        raise ValueError(f'Module {module} does not have a parametrization on {tensor_name}')
    made = module.parametrizations[tensor_name]
    if made.is_tensor:
        original = made.original
        if leave_parametrized:
            with no_grad():
                value = getattr(module, tensor_name)
            _overwrite(original, value)
    elif leave_parametrized:
        value = getattr(module, tensor_name)
        original = Parameter(_t.detach(value)) if value.requires_grad else value
    else:
        raise ValueError('Cannot leave unparametrized (`leave_parametrized=False`) a tensor that is parametrized in terms of a '
                         'sequence of tensors.')
    delattr(type(module), tensor_name)
    del module.parametrizations[tensor_name]
    if not is_parametrized(module):
        delattr(module, 'parametrizations')
        object.__setattr__(module, '__class__', type(module).__bases__[0])
    _keep(module, tensor_name, original)
    return module


def type_before_parametrizations(module):
    """The class that it had."""
    return type(module).__bases__[0] if is_parametrized(module) else type(module)
