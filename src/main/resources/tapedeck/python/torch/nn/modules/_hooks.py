"""Hooks on Modules: what is called before and after forward, and when their gradients are there."""
from collections import OrderedDict

from ..._tensor import Tensor


class RemovableHandle:
    """Takes a hook away again."""
    _next = 0

    def __init__(self, hooks):
        self.hooks = hooks
        self.id = RemovableHandle._next
        RemovableHandle._next += 1

    def remove(self):
        self.hooks.pop(self.id, None)

    def __enter__(self):
        return self

    def __exit__(self, *raised):
        self.remove()


class Hooks:
    """The part of Module that keeps hooks."""

    def _hook(self, kind, hook, prepend=False):
        hooked = self.__dict__['_hooked']
        if hooked is None:
            hooked = self.__dict__['_hooked'] = {}
        hooks = hooked.setdefault(kind, OrderedDict())
        handle = RemovableHandle(hooks)
        hooks[handle.id] = hook
        if prepend:
            hooks.move_to_end(handle.id, last=False)
        return handle

    def register_forward_pre_hook(self, hook, *, prepend=False, with_kwargs=False):
        """hook(module, args) before forward; what it returns are the arguments instead."""
        return self._hook('pre', (hook, with_kwargs), prepend)

    def register_forward_hook(self, hook, *, prepend=False, with_kwargs=False, always_call=False):
        """hook(module, args, output) after forward; what it returns is the output instead."""
        return self._hook('post', (hook, with_kwargs), prepend)

    def register_full_backward_hook(self, hook, prepend=False):
        """hook(module, grad_input, grad_output) once the gradients of the inputs are there."""
        return self._hook('backward', hook, prepend)

    def register_full_backward_pre_hook(self, hook, prepend=False):
        """hook(module, grad_output) once the gradients of the outputs are there."""
        return self._hook('backward_pre', hook, prepend)

    register_backward_hook = register_full_backward_hook

    def _hooks_of(self, kind):
        hooked = self.__dict__.get('_hooked') or {}
        return OrderedDict((id, hook) for id, (hook, _) in hooked.get(kind, {}).items())

    @property
    def _forward_pre_hooks(self):
        return self._hooks_of('pre')

    @property
    def _forward_hooks(self):
        return self._hooks_of('post')


def _tensors(value):
    return [value] if isinstance(value, Tensor) else [each for each in value if isinstance(each, Tensor)]


def _replaced(value, tensors):
    """The value with its tensors replaced in order."""
    if isinstance(value, Tensor):
        return tensors[0]
    rest = iter(tensors)
    return type(value)(next(rest) if isinstance(each, Tensor) else each for each in value)


class _BackwardHooks:
    """Collects the gradients of one call's outputs and inputs and tells the hooks."""

    def __init__(self, module, pre, post):
        self.module, self.pre, self.post = module, list(pre.values()), list(post.values())
        self.grad_output = None
        self.grad_input = None

    def inputs(self, args):
        watched = [i for i, each in enumerate(args) if isinstance(each, Tensor) and each.requires_grad]
        self.grad_input = [None] * len(args)
        if not watched or not self.post:
            self.waiting = 0
            return args
        self.waiting = len(watched)
        args = list(args)
        for i in watched:
            args[i] = args[i].view_as(args[i])
            args[i].register_hook(lambda grad, i=i: self.input(i, grad))
        return tuple(args)

    def outputs(self, output):
        tensors = _tensors(output)
        self.grad_output = [None] * len(tensors)
        seen = [t.view_as(t) if t.requires_grad else t for t in tensors]
        for i, each in enumerate(seen):
            if each.requires_grad:
                each.register_hook(lambda grad, i=i: self.output(i, grad))
        return _replaced(output, seen)

    def output(self, i, grad):
        self.grad_output[i] = grad
        for hook in self.pre:
            changed = hook(self.module, tuple(self.grad_output))
            if changed is not None:
                self.grad_output = list(changed) if isinstance(changed, tuple) else [changed]
        if not self.waiting:
            for hook in self.post:
                hook(self.module, tuple(self.grad_input), tuple(self.grad_output))
        return self.grad_output[i]

    def input(self, i, grad):
        self.grad_input[i] = grad
        self.waiting -= 1
        if self.waiting == 0:
            for hook in self.post:
                changed = hook(self.module, tuple(self.grad_input), tuple(self.grad_output))
                if changed is not None:
                    self.grad_input = list(changed) if isinstance(changed, tuple) else [changed]
        return self.grad_input[i]


def forward_with_hooks(module, args, kwargs):
    """forward, and the hooks around it."""
    hooked = module.__dict__['_hooked']
    for hook, with_kwargs in list(hooked.get('pre', {}).values()):
        if with_kwargs:
            changed = hook(module, args, kwargs)
            if changed is not None:
                args, kwargs = changed
        else:
            changed = hook(module, args)
            if changed is not None:
                args = changed if isinstance(changed, tuple) else (changed,)
    backward = None
    if hooked.get('backward') or hooked.get('backward_pre'):
        backward = _BackwardHooks(module, hooked.get('backward_pre', {}), hooked.get('backward', {}))
        args = backward.inputs(args)
    output = module.forward(*args, **kwargs)
    for hook, with_kwargs in list(hooked.get('post', {}).values()):
        changed = hook(module, args, kwargs, output) if with_kwargs else hook(module, args, output)
        if changed is not None:
            output = changed
    return output if backward is None else backward.outputs(output)
