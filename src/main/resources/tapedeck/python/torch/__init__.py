"""PyTorch, as far as Tapedeck has it: the same names, over Tapedeck's own engine."""
from ._dtypes import *
from ._tensor import Size, Tensor
from ._creation import *
from ._random import *
from . import random

__version__ = '2.6.0'
