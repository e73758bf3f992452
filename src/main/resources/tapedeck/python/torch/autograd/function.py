"""Function: one of the script's own, with a forward and a backward. Its node carries its name, and is drawn as all others."""
import functools

import _tapedeck as _t

from .._grad_mode import no_grad
from .._tensor import Tensor, type_name

__all__ = ['Function', 'FunctionCtx', 'once_differentiable']


class FunctionCtx:
    """What forward keeps for backward."""
    materialize_grads = True
    needs_input_grad = ()
    _saved = _dirty = _apart = ()

    def save_for_backward(self, *tensors):
        """Keeps tensors; only inputs and outputs belong here."""
        for each in tensors:
            if each is not None and not isinstance(each, Tensor):
                raise TypeError(f'save_for_backward can only save variables, but argument {tensors.index(each)} is of '
                                f'type {type_name(each)}')
        self._saved = tensors

    @property
    def saved_tensors(self):
        return tuple(self._saved)

    def mark_dirty(self, *tensors):
        """Says what forward changed in place."""
        self._dirty = tensors

    def mark_non_differentiable(self, *outputs):
        """Says which outputs have no gradient."""
        self._apart = outputs

    def set_materialize_grads(self, value):
        """Whether backward is given zeros, not None, for an output that nobody used."""
        self.materialize_grads = value


def _among(tensor, tensors):
    return any(tensor is each for each in tensors)


class Function(FunctionCtx):
    """Subclass it with the static methods forward(ctx, …) and backward(ctx, …), and call apply(…)."""

    def __init__(self, *args, **kwargs):
        pass

    def __call__(self, *args, **kwargs):
        raise RuntimeError('Legacy autograd function with non-static forward method is deprecated. Please use new-style '
                           'autograd function with static forward method. '
                           '(Example: https://pytorch.org/docs/stable/autograd.html#torch.autograd.Function)')

    @staticmethod
    def forward(*args, **kwargs):
        raise NotImplementedError('You must implement the forward function for custom autograd.Function.')

    @staticmethod
    def setup_context(ctx, inputs, output):
        raise NotImplementedError('setup_context is not implemented.')

    @staticmethod
    def backward(ctx, *grads):
        raise NotImplementedError('You must implement either the backward or vjp method for your custom autograd.Function '
                                  'to use it with backward mode AD.')

    vjp = backward

    @classmethod
    def apply(cls, *args):
        """Runs forward, and records it."""
        ctx = type(cls.__name__ + 'Backward', (FunctionCtx,), {'__module__': 'torch.autograd.function'})()
        ctx.needs_input_grad = tuple([isinstance(a, Tensor) and a.requires_grad for a in args])
        made = _t.quietly(lambda: _forward(cls, ctx, args))
        single = not isinstance(made, (tuple, list))
        outputs = [made] if single else list(made)
        inputs = [a for a in args if isinstance(a, Tensor)]
        if ctx._dirty:
            raise RuntimeError(f'{cls.__name__}: ctx.mark_dirty is not in Tapedeck; let forward return a new tensor')
        places = [i for i, o in enumerate(outputs) if isinstance(o, Tensor) and o.dtype.is_floating_point
                  and not _among(o, ctx._apart)]
        if single and not isinstance(made, Tensor):
            raise TypeError(f'{cls.__name__}.forward: expected to return a tensor or a tuple of tensors, '
                            f'not {type_name(made)}')
        if inputs and places:
            raw = [outputs[i] for i in places]
            saved = [each for each in ctx._saved if each is not None]
            called = _Backward(cls, ctx, args, outputs, places)
            for i, recorded in zip(places, _t.script_apply(cls.__name__, inputs, raw, saved, called)):
                outputs[i] = recorded
            ctx._saved = tuple([_recorded(each, raw, outputs, places, inputs) for each in ctx._saved])
        return outputs[0] if single else tuple(outputs)


def _forward(cls, ctx, args):
    if cls.setup_context is Function.setup_context:
        return cls.forward(ctx, *args)
    made = cls.forward(*args)
    cls.setup_context(ctx, args, made)
    return made


def _recorded(saved, raw, outputs, places, inputs):
    """An output that was saved, as the Function gave it: its gradient flows back into the Function."""
    if not _among(saved, inputs):
        for i, each in zip(places, raw):
            if saved is each:
                return outputs[i]
    return saved


class _Backward:
    """Calls the script's backward and looks at what it gives."""

    def __init__(self, cls, ctx, args, outputs, places):
        self.cls, self.ctx, self.places = cls, ctx, places
        self.is_tensor = [isinstance(a, Tensor) for a in args]
        self.like = [o if isinstance(o, Tensor) else None for o in outputs]

    def __call__(self, grad):
        if len(self.places) == 1:
            parts = [grad]
        else:
            parts = _t.script_parts(grad, [self.like[i] for i in self.places])
        grads = [None if each is None or not self.ctx.materialize_grads else _t.zeros_as(each) for each in self.like]
        for i, part in zip(self.places, parts):
            grads[i] = part
        cls = self.cls
        given = (cls.backward if cls.backward is not Function.backward else cls.vjp)(self.ctx, *grads)
        given = list(given) if isinstance(given, (tuple, list)) else [given]
        return self.checked(given)

    def checked(self, given):
        name, wanted = type(self.ctx).__name__, len(self.is_tensor)
        while len(given) > wanted and given[-1] is None:
            given.pop()
        if len(given) != wanted:
            raise RuntimeError(f'function {name} returned an incorrect number of gradients (expected {wanted}, '
                               f'got {len(given)})')
        for i, each in enumerate(given):
            if each is None:
                continue
            if not self.is_tensor[i]:
                raise RuntimeError(f'function {name} returned a gradient different than None at position {i + 1}, but '
                                   f'the corresponding forward input was not a Variable')
            if not isinstance(each, Tensor):
                raise RuntimeError(f'expected Variable or None (got {type_name(each)})')
        return [each for each, tensor in zip(given, self.is_tensor) if tensor]


def once_differentiable(f):
    """A backward whose gradients have no gradients."""
    @functools.wraps(f)
    def wrapper(ctx, *args):
        with no_grad():
            return f(ctx, *args)
    return wrapper
