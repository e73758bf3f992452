"""PyTorch, as far as Tapedeck has it: the same names, over Tapedeck's own engine."""
from tapedeck_missing import missing

from ._dtypes import *
from ._tensor import Size, Tensor
from ._creation import *
from ._pointwise import *
from ._arithmetic import *
from ._comparison import *
from ._selection import *
from ._reduction import *
from ._sorting import *
from ._linalg import *
from ._removed import *
from ._casts import *
from ._indexing import *
from ._scatter import *
from ._shape import *
from ._parts import *
from ._joining import *
from . import _older
from ._tensor_str import *
from ._settings import *
from ._random import *
from . import nn
from ._layers import *
from . import random
from ._numpy import *
from ._grad_mode import *
from . import _hooks
from . import autograd
from . import optim
from . import utils
from . import serialization
from .serialization import *
from ._compilers import *
from .amp import autocast
from . import _signatures

_signatures.install(globals())

__version__ = '2.6.0'

__getattr__ = missing(__name__, lazy=('distributions', 'functional', 'linalg', 'special', 'cuda', 'backends', 'random', 'func', 'amp', 'jit', 'profiler'))
