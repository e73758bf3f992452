"""numpy, as far as Tapedeck has it: the same names, over Tapedeck's own arrays."""
import math as _math

from tapedeck_missing import missing

from ._dtype import dtype, finfo, iinfo, issubdtype
from ._scalars import (False_, True_, bool_, float32, float64, floating, generic, inexact, int8, int16, int32, int64, integer, number, object_, signedinteger, str_,
                       uint8, unsignedinteger)
from ._ndarray import ndarray
from ._creation import *
from ._matrices import *
from ._ufuncs import *
from ._choices import *
from ._statistics import *
from ._counts import *
from ._rarer import *
from ._shaping import *
from ._joining import *
from ._sorting import *
from ._products import *
from ._text import *
from ._files import *
from ._errors import *
from . import exceptions, linalg, random

bool = bool_
double, single, intp, int_, long, longlong, intc, short, byte, ubyte = float64, float32, int64, int64, int64, int64, int32, int16, int8, uint8
pi, e, euler_gamma = _math.pi, _math.e, 0.5772156649015329
inf, nan, newaxis = _math.inf, _math.nan, None
__version__ = '2.2.4'
_RENAMED = {'float_': '`np.float_` was removed in the NumPy 2.0 release. Use `np.float64` instead.',
            'NaN': '`np.NaN` was removed in the NumPy 2.0 release. Use `np.nan` instead.',
            'Inf': '`np.Inf` was removed in the NumPy 2.0 release. Use `np.inf` instead.',
            'product': '`np.product` was removed in the NumPy 2.0 release. Use `np.prod` instead.'}


_missing = missing(__name__)


def __getattr__(name):
    if name in _RENAMED:
        raise AttributeError(_RENAMED[name])
    if name in ('float', 'int', 'object', 'str'):
        raise AttributeError(f"module 'numpy' has no attribute '{name}'.\n`np.{name}` was a deprecated alias for the builtin `{name}`. "
                             f'To avoid this error in existing code, use `{name}` by itself.')
    if name == 'testing':
        import importlib
        return importlib.import_module('numpy.testing')
    return _missing(name)
