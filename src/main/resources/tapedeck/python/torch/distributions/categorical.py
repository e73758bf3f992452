"""A class of several."""
import torch
import torch.nn.functional as F
from torch._tensor import Size

from . import constraints
from .distribution import Distribution, clamp_probs, lazy, one_of

__all__ = ['Categorical']


class Categorical(Distribution):
    """A class of several."""
    arg_constraints = {'probs': constraints.simplex, 'logits': constraints.real_vector}

    def __init__(self, probs=None, logits=None, validate_args=None):
        one_of(probs, logits)
        given = probs if probs is not None else logits
        if given.dim() < 1:
            raise ValueError(f'`{"probs" if probs is not None else "logits"}` parameter must be at least one-dimensional.')
        if probs is not None:
            self.probs = probs / probs.sum(-1, keepdim=True)
        else:
            self.logits = logits - logits.logsumexp(dim=-1, keepdim=True)
        self._num_events = given.size(-1)
        super().__init__(given.size()[:-1], validate_args=validate_args)

    @lazy
    def logits(self):
        return torch.log(clamp_probs(self.probs))

    @lazy
    def probs(self):
        return F.softmax(self.logits, dim=-1)

    support = property(lambda self: constraints.integer_interval(0, self._num_events - 1))
    param_shape = property(lambda self: (self.probs if 'probs' in self.__dict__ else self.logits).size())
    mode = property(lambda self: self.probs.argmax(dim=-1))
    mean = variance = property(lambda self: torch.full(self._extended_shape(), float('nan'), dtype=self.probs.dtype))

    def sample(self, sample_shape=Size()):
        n = 1
        for each in sample_shape:
            n *= each
        rows = self.probs.detach().reshape(-1, self._num_events)
        return torch.multinomial(rows, n, True).T.reshape(self._extended_shape(sample_shape))

    def log_prob(self, value):
        self._validate_sample(value)
        value, log_pmf = torch.broadcast_tensors(value.long().unsqueeze(-1), self.logits)
        return log_pmf.gather(-1, value[..., :1]).squeeze(-1)

    def entropy(self):
        logits = torch.clamp(self.logits, min=torch.finfo(self.logits.dtype).min)
        return -(logits * self.probs).sum(-1)

    def enumerate_support(self, expand=True):
        values = torch.arange(self._num_events).view((-1,) + (1,) * len(self._batch_shape))
        return values.expand((-1,) + tuple(self._batch_shape)) if expand else values
