"""Functions on tensors, which torch has under the same names."""
import torch
from tapedeck_missing import missing

__all__ = ['atleast_1d', 'atleast_2d', 'atleast_3d', 'broadcast_shapes', 'broadcast_tensors', 'cartesian_prod', 'block_diag',
          'cdist', 'chain_matmul', 'einsum', 'meshgrid', 'norm', 'split', 'tensordot', 'unique', 'unique_consecutive']
globals().update((name, getattr(torch, name)) for name in __all__)

__getattr__ = missing(__name__)
