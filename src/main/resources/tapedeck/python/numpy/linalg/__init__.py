"""Linear algebra of numpy's, for real matrices."""
import math
from collections import namedtuple

import _tapedeck as _t
from tapedeck_missing import missing

from .._creation import asarray, eye
from .._ufuncs import absolute, matmul

__all__ = ['norm', 'inv', 'det', 'solve', 'lstsq', 'eig', 'eigh', 'eigvals', 'eigvalsh', 'svd', 'qr', 'cholesky', 'pinv', 'matrix_rank', 'cond', 'slogdet',
           'matrix_power', 'multi_dot', 'LinAlgError']


class LinAlgError(ValueError):
    """A matrix that has no answer."""


LinAlgError.__module__ = 'numpy.linalg'


QRResult = namedtuple('QRResult', 'Q R')
SVDResult = namedtuple('SVDResult', 'U S Vh')
EighResult = namedtuple('EighResult', 'eigenvalues eigenvectors')
EigResult = namedtuple('EigResult', 'eigenvalues eigenvectors')
SlogdetResult = namedtuple('SlogdetResult', 'sign logabsdet')


def _floating(a):
    a = asarray(a)
    return a if a.dtype.kind == 'f' else a.astype('float64')


def _square(a):
    a = _floating(a)
    if a.ndim < 2:
        raise LinAlgError(f'{a.ndim}-dimensional array given. Array must be at least two-dimensional')
    if a.shape[-1] != a.shape[-2]:
        raise LinAlgError('Last 2 dimensions of the array must be square')
    return a


def norm(x, ord=None, axis=None, keepdims=False):
    """The length of a vector, or a norm of a matrix."""
    x = _floating(x)
    if axis is None and ord is None:
        flat = x.ravel()
        result = float(_t.np_matmul(flat, flat)) ** 0.5
        result = asarray(result).astype(x.dtype)[()]
        return result if not keepdims else asarray(result).reshape((1,) * x.ndim)
    if axis is None and x.ndim == 2 or isinstance(axis, tuple):
        if ord in (None, 'fro'):
            return (x * x).sum(axis=axis, keepdims=keepdims) ** 0.5
        if x.ndim == 2 and ord in (1, -1, math.inf, -math.inf):
            sums = absolute(x).sum(axis=0 if abs(ord) == 1 else 1)
            return sums.max() if ord > 0 else sums.min()
        if x.ndim == 2 and ord in (2, 'nuc'):
            s = svd(x, compute_uv=False)
            return s.max() if ord == 2 else s.sum()
        raise ValueError(f'the norm {ord!r} of a matrix is not in Tapedeck')
    size = absolute(x)
    if ord is None or ord == 2:
        return (x * x).sum(axis=axis, keepdims=keepdims) ** 0.5
    if ord == math.inf:
        return size.max(axis=axis, keepdims=keepdims)
    if ord == -math.inf:
        return size.min(axis=axis, keepdims=keepdims)
    if ord == 0:
        return (x != 0).sum(axis=axis, keepdims=keepdims).astype(x.dtype)
    if ord == 1:
        return size.sum(axis=axis, keepdims=keepdims)
    return (size ** ord).sum(axis=axis, keepdims=keepdims) ** (1.0 / ord)


def _each(f, a, *more):
    """A function of every matrix of a stack."""
    if a.ndim == 2:
        return f(a, *more)
    from .._shaping import stack
    return stack([asarray(_each(f, part, *more)) for part in a])


def solve(a, b):
    """The x for which a @ x is b."""
    a, b = _square(a), _floating(b)
    if a.ndim > 2:
        from .._shaping import stack
        return stack([solve(each, b if b.ndim < 2 else b[i]) for i, each in enumerate(a)])
    result = _t.np_solve(a, b if b.ndim > 1 else b.reshape(-1, 1))
    if result is None:
        raise LinAlgError('Singular matrix')
    return result if b.ndim > 1 else result.reshape(-1)


def inv(a):
    """The inverse."""
    return _each(lambda m: solve(m, eye(m.shape[0], dtype=m.dtype)), _square(a))


def det(a):
    """The determinant."""
    return _each(lambda m: asarray(_t.np_det(m)).astype(m.dtype)[()], _square(a))


def slogdet(a):
    """The determinant's sign and the logarithm of its size."""
    d = float(det(a))
    return SlogdetResult(asarray(math.copysign(1.0, d) if d else 0.0)[()], asarray(math.log(abs(d)) if d else -math.inf)[()])


def svd(a, full_matrices=True, compute_uv=True, hermitian=False):
    """u, the singular values, and v transposed."""
    a = _floating(a)
    if a.shape[0] < a.shape[1]:
        if not compute_uv:
            return svd(a.T, compute_uv=False)
        v, s, u = svd(a.T, full_matrices)
        return SVDResult(u.T, s, v.T)
    u, s, v = _t.np_svd(a)
    if not compute_uv:
        return s
    if full_matrices and a.shape[0] > a.shape[1]:
        from .._shaping import hstack
        q = qr(hstack([u, eye(a.shape[0])]))[0]
        u = hstack([u, q[:, a.shape[1]:]])
    return SVDResult(u, s, v.T)


def qr(a, mode='reduced'):
    """An orthogonal and an upper triangular matrix."""
    if mode != 'reduced':
        raise ValueError(f"the mode {mode!r} of qr is not in Tapedeck; it has 'reduced'")
    return QRResult(*_t.np_qr(_floating(a)))


def cholesky(a):
    """The lower triangular matrix whose product with its transpose is a."""
    result = _t.np_cholesky(_square(a))
    if result is None:
        raise LinAlgError('Matrix is not positive definite')
    return result


def eigh(a, UPLO='L'):
    """Eigenvalues, from the least, and eigenvectors of a symmetric matrix."""
    return EighResult(*_t.np_eigh(_square(a)))


def eigvalsh(a, UPLO='L'):
    """Eigenvalues of a symmetric matrix."""
    return eigh(a)[0]


def eig(a):
    """Eigenvalues and eigenvectors."""
    a = _square(a)
    if not bool((absolute(a - a.T) <= 1e-12 * absolute(a).max()).all()):
        raise TypeError('numpy.linalg.eig is in Tapedeck for symmetric matrices alone')
    return EigResult(*eigh(a))


def eigvals(a):
    """Eigenvalues."""
    return eig(a)[0]


def pinv(a, rcond=1e-15):
    """The pseudo-inverse."""
    u, s, v = svd(a, full_matrices=False)
    from .._ufuncs import where
    return v.T @ (where(s > rcond * s.max(), 1 / s, 0.0)[:, None] * u.T)


def lstsq(a, b, rcond=None):
    """The x for which a @ x is nearest to b, its remainder, the rank of a and its singular values."""
    a, b = _floating(a), _floating(b)
    u, s, v = svd(a, full_matrices=False)
    from .._ufuncs import where
    least = (2.220446049250313e-16 * max(a.shape) if rcond is None else rcond) * s.max()
    rank = int((s > least).sum())
    turned = u.T @ b
    scaled = where(s > least, 1 / s, 0.0)
    x = v.T @ (scaled * turned if b.ndim == 1 else scaled[:, None] * turned)
    away = b - a @ x
    rest = (away * away).sum(axis=0) if rank == a.shape[1] < a.shape[0] else asarray([])
    return x, asarray(rest).reshape(-1), rank, s


def matrix_rank(A, tol=None):
    """How many rows are independent."""
    s = svd(A, compute_uv=False)
    return (s > (s.max() * max(asarray(A).shape) * 2.220446049250313e-16 if tol is None else tol)).sum()


def cond(x, p=None):
    """The greatest singular value by the least."""
    s = svd(x, compute_uv=False)
    return s[0] / s[-1]


def matrix_power(a, n):
    """A matrix times itself."""
    a = asarray(a)
    if n < 0:
        a, n = inv(a), -n
    result = eye(a.shape[0], dtype=a.dtype)
    for _ in range(n):
        result = result @ a
    return result


def multi_dot(arrays):
    """The product of several."""
    result = asarray(arrays[0])
    for each in arrays[1:]:
        result = result @ asarray(each)
    return result


__getattr__ = missing(__name__)
