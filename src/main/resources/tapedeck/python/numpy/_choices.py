"""Values by case: between points, and by conditions."""
import _tapedeck as _t

from ._creation import asarray
from ._ufuncs import maximum, minimum, where

__all__ = ['interp', 'select', 'piecewise']


def interp(x, xp, fp, left=None, right=None, period=None):
    """Values on the straight lines between points."""
    x, xp, fp = asarray(x) * 1.0, asarray(xp) * 1.0, asarray(fp) * 1.0
    if xp.size != fp.size:
        raise ValueError('fp and xp are not of the same length.')
    k = minimum(maximum(_t.np_searchsorted(xp, asarray(x), True) - 1, 0), xp.size - 2)
    slope = (fp[k + 1] - fp[k]) / (xp[k + 1] - xp[k])
    result = slope * (x - xp[k]) + fp[k]
    result = where(x < xp[0], fp[0] if left is None else left, result)
    result = where(x > xp[-1], fp[-1] if right is None else right, result)
    return where(x == xp[-1], fp[-1], result)


def select(condlist, choicelist, default=0):
    """The first choice whose condition holds."""
    result = asarray(default)
    for condition, choice in zip(reversed(condlist), reversed(choicelist)):
        result = where(condition, choice, result)
    return result


def piecewise(x, condlist, funclist):
    """A function for each condition."""
    x = asarray(x)
    result = funclist[-1](x) if len(funclist) > len(condlist) and callable(funclist[-1]) else funclist[-1] if len(funclist) > len(condlist) else 0 * x
    for condition, f in zip(condlist, funclist):
        result = where(condition, f(x) if callable(f) else f, result)
    return asarray(result).astype(x.dtype)
