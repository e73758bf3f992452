"""Module: what layers and networks are."""
import _tapedeck as _t

from ..._tensor import Tensor, type_name
from ..parameter import Buffer, Parameter
from ._hooks import Hooks, forward_with_hooks
from ._state import State
from ._walk import Walk

__all__ = ['Module']


def _indented(text):
    """All lines but the first by two spaces."""
    return text.replace('\n', '\n  ')


def _unimplemented(self, *input):
    raise NotImplementedError(f'Module [{type(self).__name__}] is missing the required "forward" function')


def _plainly(module, args, kwargs):
    if module.__dict__.get('_hooked') is None:
        return module.forward(*args, **kwargs)
    return forward_with_hooks(module, args, kwargs)


class Module(Walk, State, Hooks):
    """A network, or a part of one."""
    training = True
    call_super_init = False
    forward = _unimplemented

    def __init__(self, *args, **kwargs):
        if kwargs and not self.call_super_init:
            raise TypeError(f"{type(self).__name__}.__init__() got an unexpected keyword argument '{next(iter(kwargs))}'")
        if args and not self.call_super_init:
            raise TypeError(f'{type(self).__name__}.__init__() takes 1 positional argument but {len(args) + 1} were given')
        d = self.__dict__
        d['training'] = True
        d['_parameters'] = {}
        d['_buffers'] = {}
        d['_non_persistent_buffers_set'] = set()
        d['_modules'] = {}
        d['_hooked'] = None
        if self.call_super_init:
            super().__init__(*args, **kwargs)

    def __call__(self, *args, **kwargs):
        if __tapedeck_frame__ is not None:  # what is recorded is drawn
            return __tapedeck_frame__(self, _plainly, args, kwargs)
        if self.__dict__.get('_hooked') is None:
            return self.forward(*args, **kwargs)
        return forward_with_hooks(self, args, kwargs)

    # What is assigned is registered by what it is.

    def __setattr__(self, name, value):
        d = self.__dict__
        kind = value.__class__
        if kind is not Tensor and isinstance(value, Parameter):
            if '_parameters' not in d:
                raise AttributeError('cannot assign parameters before Module.__init__() call')
            self._forget(name, '_buffers', '_modules')
            self.register_parameter(name, value)
            return
        parameters = d.get('_parameters')
        if parameters is not None and name in parameters:
            if value is not None:
                raise TypeError(f"cannot assign '{_full_name(value)}' as parameter '{name}' (torch.nn.Parameter or None expected)")
            self.register_parameter(name, None)
            return
        modules = d.get('_modules')
        if isinstance(value, Module):
            if modules is None:
                raise AttributeError('cannot assign module before Module.__init__() call')
            self._forget(name, '_parameters', '_buffers')
            modules[name] = value
            return
        if modules is not None and name in modules:
            if value is not None:
                raise TypeError(f"cannot assign '{_full_name(value)}' as child module '{name}' (torch.nn.Module or None expected)")
            modules[name] = None
            return
        buffers = d.get('_buffers')
        if kind is Buffer:
            self.register_buffer(name, value, value.persistent)
        elif buffers is not None and name in buffers:
            if value is not None and not isinstance(value, Tensor):
                raise TypeError(f"cannot assign '{_full_name(value)}' as buffer '{name}' (torch.nn.Buffer, torch.Tensor or None expected)")
            buffers[name] = value
        else:
            object.__setattr__(self, name, value)

    def _forget(self, name, *kinds):
        d = self.__dict__
        d.pop(name, None)
        for kind in kinds:
            d[kind].pop(name, None)
        d['_non_persistent_buffers_set'].discard(name)

    def __getattr__(self, name):
        d = self.__dict__
        if '_modules' in d:
            held = d['_modules']
            if name in held:
                return held[name]
            held = d['_parameters']
            if name in held:
                return held[name]
            held = d['_buffers']
            if name in held:
                return held[name]
        raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")

    def __delattr__(self, name):
        d = self.__dict__
        for kind in ('_parameters', '_buffers', '_modules'):
            if name in d[kind]:
                del d[kind][name]
                d['_non_persistent_buffers_set'].discard(name)
                return
        object.__delattr__(self, name)

    def __dir__(self):
        names = set(dir(type(self))) | set(self.__dict__) | set(self._parameters) | set(self._modules) | set(self._buffers)
        return sorted(name for name in names if not name[0].isdigit())

    def _checked_name(self, kind, name, held):
        if '_parameters' not in self.__dict__:
            raise AttributeError(f'cannot assign {kind} before Module.__init__() call')
        if not isinstance(name, str):
            raise TypeError(f'{kind} name should be a string. Got {type(name).__name__}')
        if '.' in name:
            raise KeyError(f'{kind} name can\'t contain "."' + (f', got: {name}' if kind == 'module' else ''))
        if name == '':
            raise KeyError(f'{kind} name can\'t be empty string ""')
        if hasattr(self, name) and name not in held:
            raise KeyError(f"attribute '{name}' already exists")

    def register_parameter(self, name, param):
        """Keeps a parameter under a name; None keeps the name free."""
        if '_parameters' not in self.__dict__:
            raise AttributeError('cannot assign parameter before Module.__init__() call')
        self._checked_name('parameter', name, self._parameters)
        if param is None:
            self._parameters[name] = None
        elif not isinstance(param, Parameter):
            raise TypeError(f"cannot assign '{_full_name(param)}' object to parameter '{name}' (torch.nn.Parameter or None required)")
        elif not _t.is_leaf(param):
            raise ValueError(f"Cannot assign non-leaf Tensor to parameter '{name}'. Model parameters must be created explicitly. "
                             f"To express '{name}' as a function of another Tensor, compute the value in the forward() method.")
        else:
            self._parameters[name] = param

    def register_buffer(self, name, tensor, persistent=True):
        """Keeps a tensor that is no parameter, but part of the state unless it is not persistent."""
        if '_buffers' not in self.__dict__:
            raise AttributeError('cannot assign buffer before Module.__init__() call')
        self._checked_name('buffer', name, self._buffers)
        if tensor is not None and not isinstance(tensor, Tensor):
            raise TypeError(f"cannot assign '{_full_name(tensor)}' object to buffer '{name}' (torch Tensor or None required)")
        self._buffers[name] = tensor
        if persistent:
            self._non_persistent_buffers_set.discard(name)
        else:
            self._non_persistent_buffers_set.add(name)

    def add_module(self, name, module):
        """Keeps a child under a name."""
        if not isinstance(module, Module) and module is not None:
            raise TypeError(f'{_full_name(module)} is not a Module subclass')
        self._checked_name('module', name, self._modules)
        self._modules[name] = module

    register_module = add_module

    # How it is shown

    def _get_name(self):
        return type(self).__name__

    def extra_repr(self):
        """What stands in the brackets besides the children."""
        return ''

    def __repr__(self):
        extra = self.extra_repr()
        children = [f'({name}): {_indented(repr(child))}' for name, child in self._modules.items()]
        if not children and '\n' not in extra:
            return f'{self._get_name()}({extra})'
        lines = (extra.split('\n') if extra else []) + children
        return f'{self._get_name()}(\n  ' + '\n  '.join(lines) + '\n)'

    # What it is made for

    def train(self, mode=True):
        """Sets it and all its children to training, or to evaluation."""
        if not isinstance(mode, bool):
            raise ValueError('training mode is expected to be boolean')
        self.training = mode
        for child in self.children():
            child.train(mode)
        return self

    def eval(self):
        return self.train(False)

    def compile(self, *args, **kwargs):
        """Nothing: there is nothing to compile."""

    def share_memory(self):
        return self


for _base in (Walk, State, Hooks):
    for _name, _method in vars(_base).items():
        if type(_method) is type(_indented):
            _method.__qualname__ = f'Module.{_name}'  # which a script prints that forgets the brackets


def _full_name(value):
    """What torch.typename calls a value: torch.FloatTensor, int, a function by its own name."""
    if isinstance(value, Tensor):
        return 'torch.nn.parameter.Parameter' if isinstance(value, Parameter) else value.type()
    module = getattr(value, '__module__', None) or ''
    name = getattr(value, '__qualname__', None) or type(value).__qualname__
    name = value.__name__ if '<locals>' in name and '<lambda>' not in name and module.startswith('torch') else name
    if module.startswith('torch.nn._'):
        module = 'torch.nn.functional'
    elif module.startswith('torch._') or module == '_tapedeck':
        module = 'torch._VariableFunctionsClass'
    return name if module in ('', 'builtins') else f'{module}.{name}'
