"""How far one distribution is from another."""
import math

import torch
import torch.nn.functional as F

from .bernoulli import Bernoulli
from .categorical import Categorical
from .exponential import Exponential
from .independent import Independent
from .normal import Normal
from .uniform import Uniform

__all__ = ['kl_divergence', 'register_kl']


def _normal(p, q):
    ratio = (p.scale / q.scale).pow(2)
    return 0.5 * (ratio + ((p.loc - q.loc) / q.scale).pow(2) - 1 - ratio.log())


def _bernoulli(p, q):
    ones = p.probs * (F.softplus(-q.logits) - F.softplus(-p.logits))
    zeros = (1 - p.probs) * (F.softplus(q.logits) - F.softplus(p.logits))
    ones = torch.where(q.probs == 0, math.inf, ones).masked_fill(p.probs == 0, 0)
    zeros = torch.where(q.probs == 1, math.inf, zeros).masked_fill(p.probs == 1, 0)
    return ones + zeros


def _categorical(p, q):
    t = p.probs * (p.logits - q.logits)
    t = t.masked_fill((q.probs == 0).expand_as(t), math.inf).masked_fill((p.probs == 0).expand_as(t), 0)
    return t.sum(-1)


def _exponential(p, q):
    ratio = q.rate / p.rate
    return -ratio.log() + ratio - 1


def _uniform(p, q):
    return torch.log((q.high - q.low) / (p.high - p.low)).masked_fill((q.low > p.low) | (q.high < p.high), math.inf)


_KNOWN = {Normal: _normal, Bernoulli: _bernoulli, Categorical: _categorical, Exponential: _exponential, Uniform: _uniform}


def register_kl(type_p, type_q):
    """Makes a function the divergence of two classes."""
    def keep(function):
        _OWN[type_p, type_q] = function
        return function
    return keep


_OWN = {}


def kl_divergence(p, q):
    """The Kullback-Leibler divergence of two distributions of one kind."""
    own = _OWN.get((type(p), type(q)))
    if own is not None:
        return own(p, q)
    if type(p) is Independent and type(q) is Independent:
        return p._summed(kl_divergence(p.base_dist, q.base_dist))
    if type(p) is not type(q) or type(p) not in _KNOWN:
        raise NotImplementedError(f'No KL(p || q) is implemented for p type {type(p).__name__} and q type {type(q).__name__}')
    return _KNOWN[type(p)](p, q)
