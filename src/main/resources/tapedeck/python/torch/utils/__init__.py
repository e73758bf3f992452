"""What programs use around tensors."""
from . import data, hooks

__all__ = ['data', 'hooks']
