"""Distributions: samples, probabilities, entropies."""
from tapedeck_missing import missing

from . import constraints
from .bernoulli import Bernoulli
from .categorical import Categorical
from .distribution import Distribution
from .exponential import Exponential
from .geometric import Geometric
from .independent import Independent
from .laplace import Laplace
from .log_normal import LogNormal
from .multinomial import Multinomial
from .multivariate_normal import MultivariateNormal
from .normal import Normal
from .one_hot_categorical import OneHotCategorical
from .poisson import Poisson
from .uniform import Uniform
from .kl import kl_divergence, register_kl

__all__ = ['Bernoulli', 'Categorical', 'Distribution', 'Exponential', 'Geometric', 'Independent', 'Laplace', 'LogNormal',
           'Multinomial', 'MultivariateNormal', 'Normal', 'OneHotCategorical', 'Poisson', 'Uniform', 'kl_divergence', 'register_kl']
__getattr__ = missing(__name__)
