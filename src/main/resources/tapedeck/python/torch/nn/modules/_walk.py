"""What a Module holds, and what is done to all of it."""
import _tapedeck as _t

from ... import _dtypes
from ..._tensor import Tensor


class Walk:
    """The part of Module that goes through parameters, buffers and children."""

    def _named(self, kind, prefix, recurse, remove_duplicate=True):
        seen = set()
        modules = self.named_modules(prefix=prefix, remove_duplicate=remove_duplicate) if recurse else [(prefix, self)]
        for path, module in modules:
            for name, value in module.__dict__[kind].items():
                if value is None:
                    continue
                if remove_duplicate:
                    key = _t.identity(value)
                    if key in seen:
                        continue
                    seen.add(key)
                yield path + ('.' if path else '') + name, value

    def named_parameters(self, prefix='', recurse=True, remove_duplicate=True):
        yield from self._named('_parameters', prefix, recurse, remove_duplicate)

    def parameters(self, recurse=True):
        for _, parameter in self._named('_parameters', '', recurse):
            yield parameter

    def named_buffers(self, prefix='', recurse=True, remove_duplicate=True):
        yield from self._named('_buffers', prefix, recurse, remove_duplicate)

    def buffers(self, recurse=True):
        for _, buffer in self._named('_buffers', '', recurse):
            yield buffer

    def named_children(self):
        seen = set()
        for name, child in self._modules.items():
            if child is not None and child not in seen:
                seen.add(child)
                yield name, child

    def children(self):
        for _, child in self.named_children():
            yield child

    def named_modules(self, memo=None, prefix='', remove_duplicate=True):
        memo = set() if memo is None else memo
        if self in memo:
            return
        if remove_duplicate:
            memo.add(self)
        yield prefix, self
        for name, child in self._modules.items():
            if child is not None:
                yield from child.named_modules(memo, prefix + ('.' if prefix else '') + name, remove_duplicate)

    def modules(self):
        for _, module in self.named_modules():
            yield module

    def get_submodule(self, target):
        """The module at a path: 'encoder.0'."""
        from .module import Module
        module = self
        for name in target.split('.') if target else ():
            if not hasattr(module, name):
                raise AttributeError(f'{module._get_name()} has no attribute `{name}`')
            module = getattr(module, name)
            if not isinstance(module, Module):
                raise AttributeError(f'`{name}` is not an nn.Module')
        return module

    def _at(self, target, kind, what, article):
        path, _, name = target.rpartition('.')
        module = self.get_submodule(path)
        if not hasattr(module, name):
            raise AttributeError(f'{module._get_name()} has no attribute `{name}`')
        if name not in module.__dict__[kind]:
            raise AttributeError(f'`{name}` is not {article} {what}')
        return getattr(module, name)

    def get_parameter(self, target):
        return self._at(target, '_parameters', 'nn.Parameter', 'an')

    def get_buffer(self, target):
        return self._at(target, '_buffers', 'buffer', 'a')

    def apply(self, fn):
        """Calls a function with each child and, last, with this module."""
        for child in self.children():
            child.apply(fn)
        fn(self)
        return self

    def _apply(self, fn):
        """Replaces the data of all parameters, their gradients and the buffers by what a function makes of them."""
        for child in self.children():
            child._apply(fn)
        for parameter in self._parameters.values():
            if parameter is not None:
                grad = parameter.grad
                parameter.data = fn(parameter.data)
                if grad is not None:
                    grad.data = fn(grad.data)
        for name, buffer in self._buffers.items():
            if buffer is not None:
                self._buffers[name] = fn(buffer)
        return self

    def _cast(self, dtype):
        return self._apply(lambda t: t.to(dtype) if t.is_floating_point() else t)

    def to(self, *args, **kwargs):
        """To another type of fractions; the device is the CPU."""
        dtype = kwargs.get('dtype')
        device = kwargs.get('device')
        for each in args:
            if isinstance(each, _dtypes.dtype):
                dtype = each
            elif isinstance(each, Tensor):
                dtype = each.dtype
            elif isinstance(each, (str, _dtypes.device)):
                device = each
        if isinstance(device, str):
            _dtypes.device(device)
        if dtype is None:
            return self
        if not dtype.is_floating_point:
            raise TypeError(f'nn.Module.to only accepts floating point or complex dtypes, but got desired dtype={dtype}')
        return self._cast(dtype)

    def float(self):
        return self._cast(_dtypes.float32)

    def double(self):
        return self._cast(_dtypes.float64)

    def half(self):
        raise NotImplementedError('Tapedeck has no float16; it has float32 and float64')

    bfloat16 = half

    def type(self, dst_type):
        return self._apply(lambda t: t.type(dst_type))

    def cpu(self):
        return self

    def cuda(self, device=None):
        raise AssertionError('Torch not compiled with CUDA enabled')

    def requires_grad_(self, requires_grad=True):
        for parameter in self.parameters():
            parameter.requires_grad_(requires_grad)
        return self

    def zero_grad(self, set_to_none=True):
        for parameter in self.parameters():
            if parameter.grad is not None:
                if set_to_none:
                    parameter.grad = None
                else:
                    parameter.grad.detach_().zero_()
