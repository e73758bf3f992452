"""Products of vectors and matrices, and polynomials."""
import _tapedeck as _t

from ._creation import asarray
from ._ndarray import method

__all__ = ['dot', 'vdot', 'inner', 'outer', 'einsum', 'tensordot', 'kron', 'cross', 'trace', 'polyfit', 'polyval', 'poly1d', 'polyder', 'polyint', 'roots']


@method
def dot(a, b, out=None):
    """The product: of vectors, of matrices, or of a number with all."""
    a, b = asarray(a), asarray(b)
    if a.ndim == 0 or b.ndim == 0:
        return a * b
    if a.shape[-1] != b.shape[-2 if b.ndim > 1 else 0]:
        d = b.ndim - 2 if b.ndim > 1 else 0
        raise ValueError(f'shapes {_shape(a)} and {_shape(b)} not aligned: {a.shape[-1]} (dim {a.ndim - 1}) != {b.shape[d]} (dim {d})')
    if b.ndim > 2:
        return tensordot(a, b, (-1, -2))
    return _t.np_matmul(a, b)


def _shape(a):
    return str(a.shape).replace(' ', '')


def vdot(a, b):
    """The product of all elements as vectors."""
    return dot(asarray(a).ravel(), asarray(b).ravel())


def inner(a, b):
    """Sums of products over the last axis of both."""
    a, b = asarray(a), asarray(b)
    return dot(a, b) if b.ndim < 2 else tensordot(a, b, (-1, -1))


def outer(a, b, out=None):
    """Every element of one times every element of the other."""
    return asarray(a).ravel()[:, None] * asarray(b).ravel()[None, :]


def einsum(subscripts, *operands, optimize=False):
    """Sums of products, by letters of the axes."""
    return _t.np_einsum(subscripts, [asarray(a) for a in operands])


def tensordot(a, b, axes=2):
    """Sums of products over axes of both."""
    a, b = asarray(a), asarray(b)
    if isinstance(axes, int):
        of_a, of_b = list(range(a.ndim - axes, a.ndim)), list(range(axes))
    else:
        of_a, of_b = ([x] if isinstance(x, int) else list(x) for x in axes)
    of_a, of_b = [d % a.ndim for d in of_a], [d % b.ndim for d in of_b]
    rest_a, rest_b = [d for d in range(a.ndim) if d not in of_a], [d for d in range(b.ndim) if d not in of_b]
    n = 1
    for d in of_a:
        n *= a.shape[d]
    left = _t.np_permute(a, tuple(rest_a + of_a)).reshape((-1, n))
    right = _t.np_permute(b, tuple(of_b + rest_b)).reshape((n, -1))
    return _t.np_matmul(left, right).reshape(tuple(a.shape[d] for d in rest_a) + tuple(b.shape[d] for d in rest_b))


def kron(a, b):
    """Every element of one times the whole other."""
    a, b = asarray(a), asarray(b)
    if a.ndim == 1:
        return outer(a, b).ravel()
    return (a[:, None, :, None] * b[None, :, None, :]).reshape(a.shape[0] * b.shape[0], a.shape[1] * b.shape[1])


def cross(a, b):
    """The cross product of vectors of three."""
    from ._shaping import stack
    a, b = asarray(a), asarray(b)
    x, y, z = (a[..., i] for i in range(3))
    u, v, w = (b[..., i] for i in range(3))
    return stack([asarray(y * w - z * v), asarray(z * u - x * w), asarray(x * v - y * u)], -1)


@method
def trace(a, offset=0):
    """The sum of the diagonal."""
    return asarray(a).diagonal(offset).sum()


def polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False):
    """The coefficients of the polynomial nearest to points, the highest power first."""
    from .linalg import lstsq
    from ._matrices import vander
    if full or cov:
        raise TypeError('full and cov of polyfit are not in Tapedeck')
    x, y = asarray(x) * 1.0, asarray(y) * 1.0
    a = vander(x, deg + 1)
    if w is not None:
        a, y = a * asarray(w)[:, None], y * asarray(w)
    scale = (a * a).sum(axis=0) ** 0.5
    return (lstsq(a / scale, y)[0].T / scale).T


def polyval(p, x):
    """A polynomial's value."""
    if isinstance(p, poly1d):
        p = p.coeffs
    x = asarray(x)
    result = x * 0
    for c in asarray(p):
        result = result * x + c
    return result


def polyder(p, m=1):
    """The derivative of a polynomial."""
    wrap = poly1d if isinstance(p, poly1d) else asarray
    p = asarray(p.coeffs if isinstance(p, poly1d) else p)
    for _ in range(m):
        p = p[:-1] * _t.np_arange(p.size - 1, 0, -1, 'int64')
    return wrap(p)


def polyint(p, m=1):
    """The integral of a polynomial."""
    from ._joining import append
    p = asarray(p)
    for _ in range(m):
        p = append(p / _t.np_arange(p.size, 0, -1, 'int64'), 0.0)
    return p


def roots(p):
    """Where a polynomial is 0."""
    raise AttributeError('numpy.roots is not in Tapedeck: it has no complex numbers')


class poly1d:
    """A polynomial by its coefficients, the highest power first."""

    def __init__(self, c_or_r):
        self.coeffs = self.c = self.coef = asarray(c_or_r)
        self.order = self.o = self.coeffs.size - 1

    def __call__(self, x):
        return polyval(self.coeffs, x)

    def __getitem__(self, power):
        return self.coeffs[self.order - power] if 0 <= power <= self.order else 0

    def __len__(self):
        return self.order

    def __iter__(self):
        return iter(self.coeffs)

    def __repr__(self):
        return f'poly1d({repr(self.coeffs)[6:-1]})'

    def deriv(self, m=1):
        return polyder(self, m)

    def __str__(self):
        raise TypeError('printing of numpy.poly1d is not in Tapedeck; print its coeffs')
