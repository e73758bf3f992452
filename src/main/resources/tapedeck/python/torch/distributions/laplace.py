"""The Laplace distribution."""
import torch
from torch._tensor import Size

from . import constraints
from .distribution import LocationScale

__all__ = ['Laplace']


class Laplace(LocationScale):
    """Two exponential tails."""
    arg_constraints = {'loc': constraints.real, 'scale': constraints.positive}
    variance = property(lambda self: 2 * self.scale.pow(2))

    def rsample(self, sample_shape=Size()):
        eps = torch.finfo(self.loc.dtype).eps
        u = torch.empty(self._extended_shape(sample_shape), dtype=self.loc.dtype).uniform_(eps - 1, 1)
        return self.loc - self.scale * u.sign() * torch.log1p(-u.abs())

    def log_prob(self, value):
        self._validate_sample(value)
        return -torch.log(2 * self.scale) - torch.abs(value - self.loc) / self.scale

    def entropy(self):
        return 1 + torch.log(2 * self.scale)
