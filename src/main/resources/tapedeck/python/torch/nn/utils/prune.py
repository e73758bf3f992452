"""Pruning: parts of a parameter are set to 0 by a mask before each forward."""
from abc import ABC, abstractmethod
from collections.abc import Iterable
import numbers

from ... import abs as _abs
from ... import kthvalue, norm, ones_like, rand, rand_like, topk, zeros_like
from .convert_parameters import parameters_to_vector

__all__ = ['BasePruningMethod', 'PruningContainer', 'Identity', 'RandomUnstructured', 'L1Unstructured', 'RandomStructured', 'LnStructured',
           'CustomFromMask', 'identity', 'random_unstructured', 'l1_unstructured', 'random_structured', 'ln_structured',
           'global_unstructured', 'custom_from_mask', 'remove', 'is_pruned']


class BasePruningMethod(ABC):
    """A way to prune; compute_mask says what stays."""
    PRUNING_TYPE = 'unstructured'

    def __call__(self, module, inputs):
        setattr(module, self._tensor_name, self.apply_mask(module))

    @abstractmethod
    def compute_mask(self, t, default_mask):
        """The mask for t, of which default_mask has gone already."""

    def apply_mask(self, module):
        """The parameter as it is pruned."""
        original = getattr(module, self._tensor_name + '_orig')
        return getattr(module, self._tensor_name + '_mask').to(dtype=original.dtype) * original

    @classmethod
    def apply(cls, module, name, *args, importance_scores=None, **kwargs):
        """Prunes a parameter of a module, and goes on pruning it before each forward."""
        method = cls(*args, **kwargs)
        method._tensor_name = name
        before = _take(module, name)
        if before is not None:
            container = before if isinstance(before, PruningContainer) else PruningContainer(before)
            container.add_pruning_method(method)
            method = container
        tensor = getattr(module, name)
        scores = tensor if importance_scores is None else importance_scores
        if scores.shape != tensor.shape:
            raise AssertionError(f'importance_scores should have the same shape as parameter {name} of {module}')
        if before is None:
            module.register_parameter(name + '_orig', tensor)
            del module._parameters[name]
            default = ones_like(tensor.detach())
        else:
            default = getattr(module, name + '_mask').detach().clone()
        module.register_buffer(name + '_mask', method.compute_mask(scores, default_mask=default))
        setattr(module, name, method.apply_mask(module))
        module.register_forward_pre_hook(method)
        return method

    def prune(self, t, default_mask=None, importance_scores=None):
        """A tensor pruned, which belongs to no module."""
        scores = t if importance_scores is None else importance_scores
        default_mask = ones_like(t) if default_mask is None else default_mask
        return t * self.compute_mask(scores, default_mask=default_mask)

    def remove(self, module):
        """Makes the pruned parameter a parameter again."""
        name = self._tensor_name
        weight = self.apply_mask(module)
        if hasattr(module, name):
            delattr(module, name)
        original = module._parameters[name + '_orig']
        original.data = weight.data
        del module._parameters[name + '_orig']
        del module._buffers[name + '_mask']
        setattr(module, name, original)


def _take(module, name):
    """Takes away the method that prunes a parameter already; None if there is none."""
    hooks = (module.__dict__.get('_hooked') or {}).get('pre', {})
    for id, (hook, _) in list(hooks.items()):
        if isinstance(hook, BasePruningMethod) and hook._tensor_name == name:
            del hooks[id]
            return hook
    return None


class PruningContainer(BasePruningMethod):
    """Several methods, one after another, each on what those before have left."""

    def __init__(self, *args):
        self._pruning_methods = ()
        if len(args) == 1 and isinstance(args[0], BasePruningMethod):
            self._tensor_name = args[0]._tensor_name
            self.add_pruning_method(args[0])
        else:
            methods = args[0] if len(args) == 1 and isinstance(args[0], Iterable) else args
            for method in methods:
                self.add_pruning_method(method)

    def add_pruning_method(self, method):
        if not isinstance(method, BasePruningMethod) and method is not None:
            raise TypeError(f'{type(method)} is not a BasePruningMethod subclass')
        if method is not None and self._pruning_methods and self._tensor_name != method._tensor_name:
            raise ValueError('Can only add pruning methods acting on the parameter named '
                             f"'{self._tensor_name}' to PruningContainer {self}. Found '{method._tensor_name}'")
        self._pruning_methods += (method,)

    def __len__(self):
        return len(self._pruning_methods)

    def __iter__(self):
        return iter(self._pruning_methods)

    def __getitem__(self, index):
        return self._pruning_methods[index]

    def compute_mask(self, t, default_mask):
        method = self._pruning_methods[-1]
        mask = default_mask.to(dtype=t.dtype)
        part = tuple(slice(None) for _ in range(mask.dim()))
        if method.PRUNING_TYPE == 'unstructured':
            part = mask == 1
        elif method.PRUNING_TYPE == 'structured':
            dim = method.dim % mask.dim()
            kept = mask.sum(dim=[d for d in range(mask.dim()) if d != dim]) != 0
            part = tuple(kept if d == dim else slice(None) for d in range(mask.dim()))
        elif method.PRUNING_TYPE != 'global':
            raise ValueError(f'Unrecognized PRUNING_TYPE {method.PRUNING_TYPE}')
        changed = method.compute_mask(t[part], default_mask=mask[part])
        mask[part] = changed.to(dtype=mask.dtype)
        return mask


class Identity(BasePruningMethod):
    """Prunes nothing, but makes the mask."""

    def compute_mask(self, t, default_mask):
        return default_mask


class _Amount(BasePruningMethod):
    def __init__(self, amount):
        if not isinstance(amount, numbers.Real):
            raise TypeError(f'Invalid type for amount: {amount}. Must be int or float.')
        if isinstance(amount, numbers.Integral) and amount < 0 or not isinstance(amount, numbers.Integral) and not 0 <= amount <= 1:
            raise ValueError(f'amount={amount} should either be a float in the range [0, 1] or a non-negative integer')
        self.amount = amount

    def _count(self, size):
        """How many of so many go."""
        if not isinstance(self.amount, numbers.Integral):
            return round(self.amount * size)
        if self.amount > size:
            raise ValueError(f'amount={self.amount} should be smaller than the number of parameters to prune={size}')
        return self.amount


class RandomUnstructured(_Amount):
    """Prunes single numbers at random."""

    def compute_mask(self, t, default_mask):
        count, mask = self._count(t.nelement()), default_mask.clone()
        if count:
            mask.view(-1)[topk(rand_like(t).view(-1), k=count).indices] = 0
        return mask


class L1Unstructured(_Amount):
    """Prunes the numbers nearest to 0."""

    def compute_mask(self, t, default_mask):
        count, mask = self._count(t.nelement()), default_mask.clone()
        if count:
            mask.view(-1)[topk(_abs(t).view(-1), k=count, largest=False).indices] = 0
        return mask


class _Structured(_Amount):
    PRUNING_TYPE = 'structured'

    def _mask(self, t, default_mask, kept):
        mask = zeros_like(t.detach())
        mask[tuple(kept if d == self.dim % t.dim() else slice(None) for d in range(t.dim()))] = 1
        return mask * default_mask.to(dtype=mask.dtype)


class RandomStructured(_Structured):
    """Prunes whole channels at random."""

    def __init__(self, amount, dim=-1):
        super().__init__(amount)
        self.dim = dim

    def compute_mask(self, t, default_mask):
        count = self._count(t.shape[self.dim])
        if count == 0:
            return default_mask
        chance = rand(t.shape[self.dim])
        return self._mask(t, default_mask, chance > kthvalue(chance, k=count).values)


class LnStructured(_Structured):
    """Prunes the channels with the smallest norm."""

    def __init__(self, amount, n, dim=-1):
        super().__init__(amount)
        self.n, self.dim = n, dim

    def compute_mask(self, t, default_mask):
        size = t.shape[self.dim]
        count = self._count(size)
        if count == 0:
            return default_mask
        lengths = norm(t.detach(), p=self.n, dim=[d for d in range(t.dim()) if d != self.dim % t.dim()])
        return self._mask(t, default_mask, topk(lengths, k=size - count, largest=True).indices)


class CustomFromMask(BasePruningMethod):
    """Prunes what a mask says."""
    PRUNING_TYPE = 'global'

    def __init__(self, mask):
        self.mask = mask

    def compute_mask(self, t, default_mask):
        return default_mask * self.mask.to(dtype=default_mask.dtype)


def identity(module, name):
    Identity.apply(module, name)
    return module


def random_unstructured(module, name, amount):
    RandomUnstructured.apply(module, name, amount)
    return module


def l1_unstructured(module, name, amount, importance_scores=None):
    L1Unstructured.apply(module, name, amount=amount, importance_scores=importance_scores)
    return module


def random_structured(module, name, amount, dim):
    RandomStructured.apply(module, name, amount, dim)
    return module


def ln_structured(module, name, amount, n, dim, importance_scores=None):
    LnStructured.apply(module, name, amount, n, dim, importance_scores=importance_scores)
    return module


def custom_from_mask(module, name, mask):
    CustomFromMask.apply(module, name, mask)
    return module


def global_unstructured(parameters, pruning_method, importance_scores=None, **kwargs):
    """Prunes several parameters as if they were one."""
    if not isinstance(parameters, Iterable):
        raise TypeError('global_unstructured(): parameters is not an Iterable')
    scores = importance_scores or {}
    method = pruning_method(**kwargs)
    method._tensor_name = 'temp'
    if method.PRUNING_TYPE != 'unstructured':
        raise TypeError('Only "unstructured" PRUNING_TYPE supported for the `pruning_method`. Found method '
                        f'{pruning_method} of type {method.PRUNING_TYPE}')
    masks = [getattr(module, name + '_mask', ones_like(getattr(module, name).detach())) for module, name in parameters]
    together = parameters_to_vector([scores.get((module, name), getattr(module, name)) for module, name in parameters])
    mask = PruningContainer(method).compute_mask(together, default_mask=parameters_to_vector(masks))
    at = 0
    for module, name in parameters:
        tensor = getattr(module, name)
        custom_from_mask(module, name, mask=mask[at:at + tensor.numel()].view_as(tensor))
        at += tensor.numel()


def remove(module, name):
    """Makes the pruned parameter a parameter again."""
    method = _take(module, name)
    if method is None:
        raise ValueError(f"Parameter '{name}' of module {module} has to be pruned before pruning can be removed")
    method.remove(module)
    return module


def is_pruned(module):
    """Whether something in it is pruned."""
    return any(isinstance(hook, BasePruningMethod) for each in module.modules() for hook in each._forward_pre_hooks.values())
