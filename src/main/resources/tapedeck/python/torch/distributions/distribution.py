"""Distribution: what all of them share."""
import torch
from torch._tensor import Size, Tensor

from . import constraints


def broadcast_all(*values):
    """Numbers and tensors as tensors of one shape."""
    first = next((v for v in values if isinstance(v, Tensor)), None)
    for v in values:
        if not isinstance(v, (Tensor, int, float)):
            raise ValueError('Input arguments must all be instances of Number, torch.Tensor or objects implementing __torch_function__.')
    dtype = torch.get_default_dtype() if first is None else first.dtype
    return torch.broadcast_tensors(*(v if isinstance(v, Tensor) else torch.tensor(v, dtype=dtype) for v in values))


class Distribution:
    """A distribution over tensors."""
    arg_constraints = {}
    has_rsample = False
    support = None
    _validate_args = True

    def __init__(self, batch_shape=Size(), event_shape=Size(), validate_args=None):
        self._batch_shape, self._event_shape = Size(batch_shape), Size(event_shape)
        if validate_args is not None:
            self._validate_args = validate_args
        if self._validate_args:
            for name, constraint in self.arg_constraints.items():
                if name not in self.__dict__ and isinstance(getattr(type(self), name, None), lazy):
                    continue
                value = getattr(self, name)
                if not constraint.check(value).all():
                    raise ValueError(f'Expected parameter {name} ({type_of(value)} of shape {tuple(value.shape)}) of distribution {self!r} to '
                                     f'satisfy the constraint {constraint!r}, but found invalid values:\n{value}')

    batch_shape = property(lambda self: self._batch_shape)
    event_shape = property(lambda self: self._event_shape)
    stddev = property(lambda self: self.variance.sqrt())

    def _extended_shape(self, sample_shape=Size()):
        return Size(tuple(sample_shape) + tuple(self._batch_shape) + tuple(self._event_shape))

    def _validate_sample(self, value):
        if not self._validate_args:
            return
        if not isinstance(value, Tensor):
            raise ValueError('The value argument to log_prob must be a Tensor')
        if self.support is not None and not self.support.check(value).all():
            raise ValueError(f'Expected value argument ({type_of(value)} of shape {tuple(value.shape)}) to be within the support '
                             f'({self.support!r}) of the distribution {self!r}, but found invalid values:\n{value}')

    def sample(self, sample_shape=Size()):
        """Numbers of it, which autograd does not follow."""
        with torch.no_grad():
            return self.rsample(sample_shape)

    def rsample(self, sample_shape=Size()):
        raise NotImplementedError

    def sample_n(self, n):
        return self.sample(Size((n,)))

    def log_prob(self, value):
        raise NotImplementedError

    def entropy(self):
        raise NotImplementedError

    def perplexity(self):
        return torch.exp(self.entropy())

    def __repr__(self):
        names = [k for k in self.arg_constraints if k in self.__dict__]
        values = (f'{p}: {self.__dict__[p] if self.__dict__[p].numel() == 1 else self.__dict__[p].size()}' for p in names)
        return type(self).__name__ + '(' + ', '.join(values) + ')'


class LocationScale(Distribution):
    """By a place and a width."""
    has_rsample = True
    support = constraints.real

    def __init__(self, loc, scale, validate_args=None):
        self.loc, self.scale = broadcast_all(loc, scale)
        super().__init__(self.loc.size(), validate_args=validate_args)

    mean = mode = property(lambda self: self.loc)


def one_of(probs, logits):
    """Refuses both and none."""
    if (probs is None) == (logits is None):
        raise ValueError('Either `probs` or `logits` must be specified, but not both.')


def type_of(value):
    """The name of a tensor's class."""
    return value.__class__.torch_name.rpartition('.')[2]


class lazy:
    """Computed when first asked for, and kept."""

    def __init__(self, f):
        self.f = f

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        value = instance.__dict__[self.name] = self.f(instance)
        return value


def clamp_probs(probs):
    """Probabilities a little away from 0 and 1."""
    eps = torch.finfo(probs.dtype).eps
    return probs.clamp(min=eps, max=1 - eps)
