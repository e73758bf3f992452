"""What both kinds of streams draw."""
import math
import operator

import _tapedeck as _t

from .._creation import asarray
from .._ndarray import ndarray
from .._objects import is_tensor


def _size(size):
    if size is None:
        return None
    if isinstance(size, (tuple, list)):
        return tuple(operator.index(n) for n in size)
    if isinstance(size, ndarray):
        return tuple(size.tolist())
    return (operator.index(size),)


def _many(*parameters):
    return any(isinstance(p, (list, tuple, ndarray)) or is_tensor(p) for p in parameters)


class Drawing:
    """Draws from a stream of the host's."""

    def _draw(self, kind, size, a=0.0, b=1.0):
        return _t.np_draw(self._stream, kind, _size(size), float(a), float(b))

    def _integers(self, low, high, size, kind, refusal):
        if _many(low, high):
            low, high = asarray(low), asarray(high)
            shape = _size(size) or (low + high).shape
            low, high = _t.np_broadcast_to(low, shape).ravel().tolist(), _t.np_broadcast_to(high, shape).ravel().tolist()
            drawn = [int(self._integers(a, b, None, kind, refusal)) for a, b in zip(low, high)]
            return asarray(drawn, kind).reshape(shape)
        low, high = int(math.ceil(low)), int(high)
        if low >= high:
            raise ValueError(refusal if low != 0 or high > 0 else 'high <= 0')
        return _t.np_integers(self._stream, _size(size), low, high, kind)

    def _scaled(self, kind, size, loc, scale):
        """loc + scale × a standard draw, for arrays of parameters."""
        loc, scale = asarray(loc), asarray(scale)
        shape = _size(size)
        if shape is None:
            shape = (loc + scale).shape
        return loc + scale * asarray(self._draw(kind, shape))

    def uniform(self, low=0.0, high=1.0, size=None):
        """Uniform from [low, high)."""
        if _many(low, high):
            return self._scaled('random', size, low, asarray(high) - asarray(low))
        return self._draw('uniform', size, low, high)

    def normal(self, loc=0.0, scale=1.0, size=None):
        """From a normal distribution."""
        if _many(loc, scale):
            return self._scaled('standard_normal', size, loc, scale)
        if scale < 0:
            raise ValueError('scale < 0')
        return self._draw('normal', size, loc, scale)

    def standard_normal(self, size=None, dtype=float, out=None):
        """From the standard normal distribution."""
        return self._draw('standard_normal', size)

    def exponential(self, scale=1.0, size=None):
        """From an exponential distribution."""
        return self._draw('exponential', size, scale)

    def lognormal(self, mean=0.0, sigma=1.0, size=None):
        """The exponentials of normal numbers."""
        return self._draw('lognormal', size, mean, sigma)

    def poisson(self, lam=1.0, size=None):
        """From a Poisson distribution."""
        return self._draw('poisson', size, lam)

    def binomial(self, n, p, size=None):
        """Successes among n trials."""
        return self._draw('binomial', size, n, p)

    def gamma(self, shape, scale=1.0, size=None):
        """From a gamma distribution."""
        return self._draw('gamma', size, shape, scale)

    def beta(self, a, b, size=None):
        """From a beta distribution."""
        return self._draw('beta', size, a, b)

    def laplace(self, loc=0.0, scale=1.0, size=None):
        """From a Laplace distribution."""
        return self._draw('laplace', size, loc, scale)

    def choice(self, a, size=None, replace=True, p=None, axis=0, shuffle=True):
        """Some of a population."""
        population = None if isinstance(a, int) else asarray(a)
        n = a if population is None else population.shape[0]
        if population is not None and population.ndim != 1 and not hasattr(self, 'integers'):
            raise ValueError('a must be 1-dimensional')
        if n <= 0:
            raise ValueError('a must be greater than 0 unless no samples are taken' if population is None
                             else "'a' cannot be empty unless no samples are taken")
        shape = _size(size)
        count = math.prod(shape or ())
        if not replace and count > n:
            raise ValueError("Cannot take a larger sample than population when 'replace=False'" if not hasattr(self, 'integers')
                             else 'Cannot take a larger sample than population when replace is False')
        if p is not None:
            p = asarray(p)
            if p.size != n:
                raise ValueError("'a' and 'p' must have same size")
            if (p < 0).any():
                raise ValueError('probabilities are not non-negative')
            if abs(float(p.sum()) - 1) > 1.5e-8 * (1 if p.dtype.name == 'float64' else 1e4):
                raise ValueError('probabilities do not sum to 1')
            p = p.tolist()
        at = _t.np_choice(self._stream, n, shape, replace, p)
        if population is not None:
            return population[at if shape is not None else int(at)]
        if shape is None:
            return int(at) if not hasattr(self, 'integers') else at[()]
        return at

    def permutation(self, x, axis=0):
        """In another order; of a number, the numbers before it."""
        if isinstance(x, int):
            return _t.np_permutation(self._stream, x)
        x = asarray(x)
        return x[_t.np_permutation(self._stream, x.shape[0])]

    def shuffle(self, x, axis=0):
        """Puts into another order what is given."""
        order = _t.np_permutation(self._stream, len(x))
        if isinstance(x, ndarray):
            x[...] = x[order]
        elif is_tensor(x):
            x[...] = x[order.tolist()].clone()
        else:
            x[:] = [x[i] for i in order.tolist()]

    def multivariate_normal(self, mean, cov, size=None, check_valid='warn', tol=1e-8):
        """From a normal distribution of several numbers."""
        from ..linalg import svd
        mean, cov = asarray(mean), asarray(cov)
        shape = _size(size) or ()
        x = asarray(self._draw('standard_normal', shape + (mean.size,)))
        u, s, v = svd(cov)
        return mean + x @ (s[:, None] ** 0.5 * v)
