"""torch.linalg: norms, and what is solved with matrices."""
import _tapedeck as _t
from tapedeck_missing import missing

from .. import return_types
from .._linalg import cross as _cross, matrix_power, tensordot as _tensordot
from .._pointwise import into as _into
from .._tensor import Tensor as _Tensor


class LinAlgError(RuntimeError):
    """A matrix for which there is no answer."""
    __module__ = 'torch._C'
    __qualname__ = __name__ = '_LinAlgError'


LinAlgError.__name__ = '_LinAlgError'


def _checked(call, *arguments):
    """What a singular matrix is told by is an error of its own."""
    try:
        return call(*arguments)
    except RuntimeError as e:
        if 'singular' in str(e) or 'positive-definite' in str(e):
            raise LinAlgError(str(e)) from None
        raise


def inv(A, *, out=None):
    """The inverse of a square matrix."""
    r = _checked(_t.inverse, A)
    return r if out is None else _into(out, r)


def det(A, *, out=None):
    """The determinant of a square matrix."""
    return _t.det(A)


def slogdet(A, *, out=None):
    """The sign of a determinant, and the logarithm of its size."""
    return return_types.linalg_slogdet(_t.slogdet(A))


def solve(A, B, *, left=True, out=None):
    """The X of AX = B, or of XA = B."""
    if not left:
        return _checked(_t.solve, A.mT, B.mT).mT
    r = _checked(_t.solve, A, B)
    return r if out is None else _into(out, r)


def solve_triangular(A, B, *, upper, left=True, unitriangular=False, out=None):
    """The X of AX = B, A triangular."""
    if not left:
        return _t.solve_triangular(A.mT, B.mT, not upper, unitriangular).mT
    return _t.solve_triangular(A, B, upper, unitriangular)


def cholesky(A, *, upper=False, out=None):
    """The L of A = L Lᵀ."""
    r = _checked(_t.cholesky, A)
    r = r.mT if upper else r
    return r if out is None else _into(out, r)


def vector_norm(x, ord=2, dim=None, keepdim=False, *, dtype=None, out=None):
    """The norm of order ord over dimensions, of all elements without one."""
    if isinstance(ord, str):
        raise TypeError(f"linalg_vector_norm(): argument 'ord' (position 2) must be Number, not str")
    r = _t.vector_norm(x if dtype is None else x.to(dtype), dim, ord, keepdim)
    return r if out is None else _into(out, r)


def matrix_norm(A, ord='fro', dim=(-2, -1), keepdim=False, *, dtype=None, out=None):
    """The norm of matrices: 'fro', 'nuc', 1, -1, 2, -2, inf, -inf."""
    if dtype is not None:
        A = A.to(dtype)
    if A.dim() < 2:
        raise RuntimeError('linalg.matrix_norm: The input tensor A must have at least 2 dimensions.')
    if ord == 'fro':
        return _t.vector_norm(A, list(dim), 2, keepdim)
    if ord in ('nuc', 2, -2):
        values = svdvals(A)
        r = values.sum() if ord == 'nuc' else values.max() if ord == 2 else values.min()
        return r.reshape([1] * A.dim()) if keepdim else r
    if isinstance(ord, str) or abs(ord) not in (1, float('inf')):
        raise RuntimeError(f'linalg.matrix_norm: Order {ord} not supported.')
    rows, columns = (d % A.dim() for d in dim)
    summed, kept = (rows, columns) if abs(ord) == 1 else (columns, rows)
    sums = _t.vector_norm(A, summed, 1, keepdim)
    return (_t.amax if ord > 0 else _t.amin)(sums, kept - (summed < kept and not keepdim), keepdim)


def norm(A, ord=None, dim=None, keepdim=False, *, out=None, dtype=None):
    """The norm of a vector or of matrices: of two dimensions and an order, that of a matrix."""
    if dtype is not None:
        A = A.to(dtype)
    if ord is not None and dim is None and A.dim() not in (1, 2):
        raise RuntimeError('linalg.norm: If dim is not specified but ord is, the input must be 1D or 2D. Got '
                           f'{A.dim()}D.')
    matrix = ord is not None and (len(dim) == 2 if isinstance(dim, (tuple, list)) else dim is None and A.dim() == 2)
    if matrix:
        return matrix_norm(A, ord, (-2, -1) if dim is None else dim, keepdim)
    r = _t.vector_norm(A, dim, 2 if ord is None else ord, keepdim)
    return r if out is None else _into(out, r)


def cross(input, other, *, dim=-1, out=None):
    """The cross product of vectors of three numbers."""
    return _cross(input, other, dim, out=out)


def vecdot(x, y, *, dim=-1, out=None):
    """The sums of products along a dimension."""
    return (x * y).sum(dim)


def multi_dot(tensors, *, out=None):
    """The product of several matrices, of which the first and the last may be vectors."""
    if len(tensors) < 2:
        raise RuntimeError(f'multi_dot(): expected at least 2 tensors but got {len(tensors)}')
    for name, each in (('first', tensors[0]), ('last', tensors[-1])):
        if each.dim() not in (1, 2):
            raise RuntimeError(f'multi_dot(): the {name} tensor must be 1D or 2D but got {each.dim()}D')
    for i, each in enumerate(tensors[1:-1], 1):
        if each.dim() != 2:
            raise RuntimeError(f'multi_dot(): tensor {i} must be 2D but got {each.dim()}D')
    for i, (left, right) in enumerate(zip(tensors, tensors[1:])):
        if left.shape[-1] != right.shape[0]:
            a, b = (list(each.shape) for each in (left, right))
            raise RuntimeError(f'multi_dot(): tensors {i} and {i + 1} with shapes {a if len(a) == 2 else [1, *a]} and '
                               f'{b if len(b) == 2 else [*b, 1]} cannot be multiplied')
    r = tensors[0]
    for each in tensors[1:]:
        r = _t.matmul(r, each)
    r = r.view(r.shape)
    return r if out is None else _into(out, r)


def qr(A, mode='reduced', *, out=None):
    """Q of orthonormal columns and upper triangular R."""
    if mode != 'reduced':
        raise NotImplementedError(f"Tapedeck has torch.linalg.qr with mode='reduced'")
    return return_types.linalg_qr(_t.decompose('qr', A))


def eigh(A, UPLO='L', *, out=None):
    """The eigenvalues of a symmetric matrix, ascending, and its eigenvectors as columns."""
    return return_types.linalg_eigh(_t.decompose('eigh', A.mT if UPLO == 'U' else A))


def eigvalsh(A, UPLO='L', *, out=None):
    """The eigenvalues of a symmetric matrix, ascending."""
    return eigh(A, UPLO)[0]


def svd(A, full_matrices=True, *, driver=None, out=None):
    """U, the singular values, and Vᵀ."""
    if full_matrices and A.shape[0] != A.shape[1]:
        raise NotImplementedError('Tapedeck has torch.linalg.svd of such a matrix with full_matrices=False')
    return return_types.linalg_svd(_t.decompose('svd', A))


def svdvals(A, *, driver=None, out=None):
    """The singular values, descending."""
    return _t.decompose('svd', A)[1]


def _rank_bound(values, shape, dtype):
    from .. import finfo
    return max(shape) * finfo(dtype).eps * values.max()


def matrix_rank(A, *, atol=None, rtol=None, hermitian=False, out=None):
    """How many singular values are not negligible."""
    values = svdvals(A.detach())
    bound = max(atol or 0, 0) if rtol is None and atol is not None else None
    if bound is None:
        bound = _rank_bound(values, A.shape, A.dtype) if rtol is None else rtol * values.max()
    return (values > bound).sum()


def pinv(A, *, atol=None, rtol=None, rcond=None, hermitian=False, out=None):
    """Moore and Penrose's inverse."""
    u, s, vh = _t.decompose('svd', A)
    rtol = rcond if rtol is None else rtol
    bound = _rank_bound(s, A.shape, A.dtype) if rtol is None else rtol * s.max()
    kept = s > bound
    return (vh.t() * (kept * (1 / (s + ~kept)))) @ u.t()


def cond(A, p=None, *, out=None):
    """The condition number: the greatest singular value by the least, or of another norm."""
    if p is None or p == 2:
        values = svdvals(A)
        return values.max() / values.min()
    return matrix_norm(A, p) * matrix_norm(inv(A), p)


def lstsq(A, B, rcond=None, *, driver=None):
    """The X with the least |AX - B|."""
    from .. import tensor
    solution = pinv(A) @ B
    over = A.shape[-2] > A.shape[-1]
    residuals = ((A @ solution - B) ** 2).sum(0) if over else tensor([], dtype=A.dtype)
    return return_types.linalg_lstsq((solution, residuals, matrix_rank(A), tensor([], dtype=A.dtype)))


def diagonal(A, *, offset=0, dim1=-2, dim2=-1):
    """The diagonals of matrices."""
    return A.diagonal(offset, dim1, dim2)


def matmul(input, other, *, out=None):
    """The product of vectors, matrices or stacks of matrices."""
    return _t.matmul(input, other)


__getattr__ = missing(__name__)
