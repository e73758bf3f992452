"""The normal distribution of vectors."""
import math

import torch
from torch._tensor import Size

from . import constraints
from .distribution import Distribution

__all__ = ['MultivariateNormal']


class MultivariateNormal(Distribution):
    """Normal numbers that hang together."""
    arg_constraints = {'loc': constraints.real_vector}
    support = constraints.real_vector
    has_rsample = True

    def __init__(self, loc, covariance_matrix=None, precision_matrix=None, scale_tril=None, validate_args=None):
        if (covariance_matrix is not None) + (scale_tril is not None) + (precision_matrix is not None) != 1:
            raise ValueError('Exactly one of covariance_matrix or precision_matrix or scale_tril may be specified.')
        if precision_matrix is not None:
            covariance_matrix = torch.linalg.inv(precision_matrix)
        self.loc = loc
        self.scale_tril = torch.linalg.cholesky(covariance_matrix) if scale_tril is None else scale_tril
        super().__init__(loc.shape[:-1], loc.shape[-1:], validate_args)

    mean = mode = property(lambda self: self.loc)
    covariance_matrix = property(lambda self: self.scale_tril @ self.scale_tril.mT)
    variance = property(lambda self: self.scale_tril.pow(2).sum(-1))

    def rsample(self, sample_shape=Size()):
        eps = torch.randn(self._extended_shape(sample_shape), dtype=self.loc.dtype)
        return self.loc + torch.matmul(self.scale_tril, eps.unsqueeze(-1)).squeeze(-1)

    def log_prob(self, value):
        self._validate_sample(value)
        d = (value - self.loc).unsqueeze(-1)
        z = torch.linalg.solve(self.scale_tril, d).squeeze(-1)
        half = torch.diagonal(self.scale_tril, 0, -2, -1).log().sum(-1)
        return -0.5 * (self._event_shape[0] * math.log(2 * math.pi) + z.pow(2).sum(-1)) - half

    def entropy(self):
        half = torch.diagonal(self.scale_tril, 0, -2, -1).log().sum(-1)
        return 0.5 * self._event_shape[0] * (1.0 + math.log(2 * math.pi)) + half

    def __repr__(self):
        return f'MultivariateNormal(loc: {self.loc.size()}, covariance_matrix: {self.covariance_matrix.size()})'
