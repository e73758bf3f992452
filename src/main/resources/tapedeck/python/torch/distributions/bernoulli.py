"""1 or 0."""
import torch
import torch.nn.functional as F
from torch._tensor import Size

from . import constraints
from .distribution import Distribution, broadcast_all, clamp_probs, lazy, one_of

__all__ = ['Bernoulli']


class Bernoulli(Distribution):
    """1 or 0."""
    arg_constraints = {'probs': constraints.unit_interval, 'logits': constraints.real}
    support = constraints.boolean

    def __init__(self, probs=None, logits=None, validate_args=None):
        one_of(probs, logits)
        if probs is not None:
            self.probs, = broadcast_all(probs)
        else:
            self.logits, = broadcast_all(logits)
        super().__init__((self.probs if probs is not None else self.logits).size(), validate_args=validate_args)

    @lazy
    def logits(self):
        p = clamp_probs(self.probs)
        return torch.log(p) - torch.log1p(-p)

    @lazy
    def probs(self):
        return torch.sigmoid(self.logits)

    mean = property(lambda self: self.probs)
    variance = property(lambda self: self.probs * (1 - self.probs))

    def sample(self, sample_shape=Size()):
        with torch.no_grad():
            return torch.bernoulli(self.probs.expand(self._extended_shape(sample_shape)))

    def log_prob(self, value):
        self._validate_sample(value)
        logits, value = broadcast_all(self.logits, value)
        return -F.binary_cross_entropy_with_logits(logits, value, reduction='none')

    def entropy(self):
        return F.binary_cross_entropy_with_logits(self.logits, self.probs, reduction='none')
