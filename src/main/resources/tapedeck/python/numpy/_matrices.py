"""Matrices by their diagonals."""
import _tapedeck as _t

from ._creation import arange, asarray, zeros
from ._ndarray import method
from ._ufuncs import where

__all__ = ['diagonal', 'diag', 'tri', 'tril', 'triu', 'vander', 'triu_indices', 'tril_indices', 'ix_', 's_']


@method
def diagonal(a, offset=0, axis1=0, axis2=1):
    """The elements of a diagonal."""
    a = asarray(a)
    n = min(a.shape[0] - max(0, -offset), a.shape[1] - max(0, offset))
    at = _t.np_arange(0, max(n, 0), 1, 'int64')
    return a[at + max(0, -offset), at + max(0, offset)]


def diag(v, k=0):
    """A matrix with that diagonal, or the diagonal of a matrix."""
    v = asarray(v)
    if v.ndim == 2:
        return diagonal(v, k)
    n = v.size + abs(k)
    result = zeros((n, n), v.dtype)
    at = _t.np_arange(0, v.size, 1, 'int64')
    result[at + max(0, -k), at + max(0, k)] = v
    return result


def tri(N, M=None, k=0, dtype=float):
    """1 on and below a diagonal."""
    M = N if M is None else M
    return (arange(N).reshape(-1, 1) >= arange(-k, M - k)).astype(dtype)


def tril(m, k=0):
    """0 above a diagonal."""
    m = asarray(m)
    return where(tri(*m.shape[-2:], k=k, dtype=bool), m, 0).astype(m.dtype)


def triu(m, k=0):
    """0 below a diagonal."""
    m = asarray(m)
    return where(tri(*m.shape[-2:], k=k - 1, dtype=bool), 0, m).astype(m.dtype)


def vander(x, N=None, increasing=False):
    """Powers of numbers, a row each."""
    x = asarray(x)
    n = x.size if N is None else N
    powers = arange(n) if increasing else arange(n - 1, -1, -1)
    return x.reshape(-1, 1) ** powers


def tril_indices(n, k=0, m=None):
    """The places on and below a diagonal."""
    return tuple(_t.np_nonzero(tri(n, m, k, dtype=bool)))


def triu_indices(n, k=0, m=None):
    """The places on and above a diagonal."""
    return tuple(_t.np_nonzero(~tri(n, m, k - 1, dtype=bool)))


def ix_(*args):
    """Index arrays of a part: rows and columns that cross."""
    result = []
    for d, a in enumerate(args):
        a = asarray(a)
        a = _t.np_nonzero(a)[0] if a.dtype.kind == 'b' else a
        result.append(a.reshape(tuple(-1 if e == d else 1 for e in range(len(args)))))
    return tuple(result)


class _Slices:
    def __getitem__(self, key):
        return key


s_ = _Slices()
