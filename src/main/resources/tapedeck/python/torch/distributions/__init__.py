"""Distributions: samples, probabilities, entropies."""
from . import constraints
from .continuous import Exponential, Independent, Laplace, LogNormal, MultivariateNormal, Normal, Uniform
from .discrete import Bernoulli, Categorical, Geometric, OneHotCategorical, Poisson
from .distribution import Distribution
from .kl import kl_divergence

__all__ = ['Bernoulli', 'Categorical', 'Distribution', 'Exponential', 'Geometric', 'Independent', 'Laplace', 'LogNormal',
           'MultivariateNormal', 'Normal', 'OneHotCategorical', 'Poisson', 'Uniform', 'kl_divergence']


def __getattr__(name):
    if name.startswith('__') or name in ('normal', 'categorical'):
        raise AttributeError(name)
    raise AttributeError(f'torch.distributions.{name} is not in Tapedeck; it has: {", ".join(__all__)}')
