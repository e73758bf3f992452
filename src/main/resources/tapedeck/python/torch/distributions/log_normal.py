"""The distribution whose logarithm is normal."""
import torch
from torch._tensor import Size

from . import constraints
from .normal import Normal

__all__ = ['LogNormal']


class LogNormal(Normal):
    """Its logarithm is normal."""
    support = constraints.positive
    mean = property(lambda self: (self.loc + self.scale.pow(2) / 2).exp())
    variance = property(lambda self: torch.expm1(self.scale.pow(2)) * (2 * self.loc + self.scale.pow(2)).exp())
    stddev = property(lambda self: self.variance.sqrt())

    def sample(self, sample_shape=Size()):
        return Normal.sample(self, sample_shape).exp()

    def rsample(self, sample_shape=Size()):
        return Normal.rsample(self, sample_shape).exp()

    def log_prob(self, value):
        self._validate_sample(value)
        return Normal(self.loc, self.scale).log_prob(value.log()) - value.log()

    def entropy(self):
        return Normal.entropy(self) + self.loc
