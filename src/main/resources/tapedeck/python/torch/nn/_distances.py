"""Distances and norms of torch.nn.functional."""
from .._reduction import cosine_similarity
from .._tensor import Tensor

__all__ = ['normalize', 'cosine_similarity', 'pairwise_distance', 'pdist']


def normalize(input, p=2.0, dim=1, eps=1e-12, out=None):
    return input / input.norm(p, dim, keepdim=True).clamp_min(eps).expand_as(input)


def pairwise_distance(x1, x2, p=2.0, eps=1e-6, keepdim=False):
    return (x1 - x2 + eps).norm(p, -1, keepdim=keepdim)


def pdist(input, p=2):
    import torch
    i, j = torch.triu_indices(input.size(0), input.size(0), 1)
    return (input[i] - input[j]).norm(p, -1)
