"""What programs use around tensors."""
from tapedeck_missing import missing

from . import data, hooks

__all__ = ['data', 'hooks']

__getattr__ = missing(__name__, lazy=('checkpoint', 'tensorboard'))
