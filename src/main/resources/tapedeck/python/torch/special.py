"""torch.special: functions under their names in mathematics."""
from tapedeck_missing import missing

from ._pointwise import (digamma, erf, erfc, erfinv, exp2, expm1, log1p, log_softmax, logit, round, sigmoid as expit, sinc, softmax,
                         xlogy)
from ._pointwise import lgamma as gammaln
from ._reduction import logsumexp

psi = digamma
__getattr__ = missing(__name__)
