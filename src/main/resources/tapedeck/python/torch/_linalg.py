"""Products of vectors, matrices and stacks of them: functions of torch, and methods."""
import _tapedeck as _t

from . import return_types
from ._pointwise import into
from ._tensor import Tensor, method

_PAIRS = {'mm': 'mat2', 'mv': 'vec', 'dot': 'tensor', 'bmm': 'mat2'}
_SUMS = ['addmm', 'baddbmm', 'addbmm', 'addmv', 'addr']
__all__ = [*_PAIRS, *_SUMS, 'matmul', 'outer', 'ger', 'inner', 'vdot', 'einsum', 'tensordot', 'kron', 'cross', 'matrix_power',
           'chain_matmul', 'inverse', 'det', 'slogdet', 'logdet', 'cholesky', 'pinverse', 'qr', 'svd', 'matrix_exp',
           'triangular_solve']


def _publish(name, f):
    f.__name__ = name
    globals()[name] = method(f)


def _pair(name, other):
    call = getattr(_t, name)

    def f(input, *args, out=None, **named):
        second = args[0] if args else named.pop(other, None)
        if second is None:
            raise TypeError(f'{name}() missing 1 required positional arguments: "{other}"')
        r = call(input, second)
        return r if out is None else into(out, r)
    _publish(name, f)


def _added(name):
    call = getattr(_t, name)

    def f(input, a, b, *old, beta=1, alpha=1, out=None):
        if len(old) == 2:  # of old: beta, input, alpha, a, b
            beta, input, alpha, a, b = input, a, b, *old
        elif old:  # beta, input, a, b, which methods have as input, beta, a, b
            (beta, input), (a, b) = (a, input) if isinstance(input, Tensor) else (input, a), (b, *old)
        if name == 'addmm':
            for i, each in enumerate((a, b), 1):
                if each.dim() != 2:
                    raise RuntimeError(f'mat{i} must be a matrix, got {each.dim()}-D tensor')
        r = call(input, a, b, beta, alpha)
        return r if out is None else into(out, r)

    def f_(input, a, b, *, beta=1, alpha=1):
        return into(input, call(input, a, b, beta, alpha))
    _publish(name, f)
    setattr(Tensor, name + '_', f_)


for _name, _other in _PAIRS.items():
    _pair(_name, _other)
for _name in _SUMS:
    _added(_name)


@method
def matmul(input, other, *, out=None):
    """The product of vectors, matrices or stacks of matrices."""
    if not isinstance(other, Tensor):
        raise TypeError(f"matmul(): argument 'other' (position 2) must be Tensor, not {type(other).__name__}")
    r = _t.matmul(input, other)
    return r if out is None else into(out, r)


@method
def outer(input, vec2, *, out=None):
    """Each of one vector times each of another."""
    for name, x in (('self', input), ('vec2', vec2)):
        if x.dim() != 1:
            raise RuntimeError(f'outer: Expected 1-D argument {name}, but got {x.dim()}-D')
    r = input.reshape(-1, 1) * vec2
    return r if out is None else into(out, r)


ger = method(outer)
Tensor.ger = outer


@method
def vdot(input, other, *, out=None):
    """The sum of products of two vectors."""
    r = _t.dot(input, other)
    return r if out is None else into(out, r)


@method
def inner(input, other, *, out=None):
    """The sums of products along the last dimensions."""
    if input.dim() == 0 or other.dim() == 0:
        return input * other
    if input.shape[-1] != other.shape[-1]:
        raise RuntimeError(f'inner() the last dimension must match on both input tensors but got shapes '
                           f'{list(input.shape)} and {list(other.shape)}')
    r = tensordot(input, other, ([-1], [-1]))
    return r if out is None else into(out, r)


def einsum(equation, *operands):
    """Einstein's summation: 'ij,jk->ik'."""
    if not isinstance(equation, str):
        raise TypeError('Tapedeck has torch.einsum with an equation as text')
    if len(operands) == 1 and isinstance(operands[0], (list, tuple)):
        operands = operands[0]
    if not operands:
        raise ValueError('einsum(): must specify the equation string and at least one operand, or at least one operand and '
                         'its subscripts list')
    return _t.einsum(equation, list(operands))


def tensordot(a, b, dims=2, out=None):
    """The sums of products over some dimensions of both."""
    if isinstance(dims, Tensor):
        dims = dims.tolist()
    if isinstance(dims, int):
        if dims < 0:
            raise RuntimeError(f'tensordot expects dims >= 0, but got dims={dims}')
        if dims > min(a.dim(), b.dim()):
            raise RuntimeError(f'tensordot expects dims < ndim_a or ndim_b, but got dims={dims}')
        dims_a, dims_b = list(range(-dims, 0)), list(range(dims))
    else:
        dims_a, dims_b = ([d] if isinstance(d, int) else list(d) for d in dims)
    if len(dims_a) != len(dims_b):
        raise RuntimeError('both dimension lists should have same length')
    for d, e in zip(dims_a, dims_b):
        if a.shape[d] != b.shape[e]:
            raise RuntimeError(f'contracted dimensions need to match, but first has size {a.shape[d]} in dim {d} and second '
                               f'has size {b.shape[e]} in dim {e}')
    dims_a, dims_b = [d % a.dim() for d in dims_a], [d % b.dim() for d in dims_b]
    free_a = [d for d in range(a.dim()) if d not in dims_a]
    free_b = [d for d in range(b.dim()) if d not in dims_b]
    count = 1
    for d in dims_a:
        count *= a.shape[d]
    sizes = [a.shape[d] for d in free_a] + [b.shape[d] for d in free_b]
    rows = a.permute(free_a + dims_a).reshape(-1 if a.numel() else 0, count)
    columns = b.permute(dims_b + free_b).reshape(count, -1 if b.numel() else 0)
    r = _t.mm(rows, columns).reshape(sizes)
    return r if out is None else into(out, r)


@method
def kron(input, other, *, out=None):
    """Kronecker's product."""
    rank = max(input.dim(), other.dim())
    left = [1] * (rank - input.dim()) + list(input.shape)
    right = [1] * (rank - other.dim()) + list(other.shape)
    a = input.reshape([n for each in left for n in (each, 1)])
    b = other.reshape([n for each in right for n in (1, each)])
    r = _t.unsafe_view(a * b, [m * n for m, n in zip(left, right)])
    return r if out is None else into(out, r)


@method
def cross(input, other, dim=None, *, out=None):
    """The cross product of vectors of three numbers; without dim along the first dimension of size 3."""
    if dim is None:
        threes = [d for d, size in enumerate(input.shape) if size == 3]
        if not threes and input.dim() == other.dim():
            raise RuntimeError('no dimension of size 3 in input')
        dim = threes[0] if threes else -1
    if _t.dtype(input) != _t.dtype(other):
        raise RuntimeError(f'expected scalar type {input.type()[6:-6]} but found {other.type()[6:-6]}')
    r = _t.cross(input, other, dim)
    return r if out is None else into(out, r)


@method
def matrix_power(input, n, *, out=None):
    """A square matrix times itself, n times."""
    if input.dim() < 2 or input.shape[-1] != input.shape[-2]:
        raise RuntimeError('linalg.matrix_power: A must be batches of square matrices, but they are '
                           f'{input.shape[-2] if input.dim() > 1 else 1} by {input.shape[-1]} matrices')
    if n == 0:
        from . import eye
        return (input * 0 + eye(input.shape[-1], dtype=input.dtype)) if input.dim() > 2 else eye(input.shape[-1], dtype=input.dtype)
    if n < 0:
        input, n = _t.inverse(input), -n
    if n == 1:
        return input
    if n == 2:
        return _t.matmul(input, input)
    if n == 3:
        return _t.matmul(_t.matmul(input, input), input)
    r, power = None, input
    while n:
        if n & 1:
            r = power if r is None else _t.matmul(r, power)
        n >>= 1
        if n:
            power = _t.matmul(power, power)
    return r


def chain_matmul(*matrices, out=None):
    """The product of several matrices."""
    from .linalg import multi_dot
    return multi_dot(matrices[0] if len(matrices) == 1 and isinstance(matrices[0], (list, tuple)) else matrices, out=out)


@method
def inverse(input, *, out=None):
    """The inverse of a square matrix."""
    from .linalg import inv
    return inv(input, out=out)


@method
def det(input):
    """The determinant of a square matrix."""
    return _t.det(input)


@method
def slogdet(input):
    """The sign of a determinant, and the logarithm of its size."""
    return return_types.slogdet(_t.slogdet(input))


@method
def logdet(input):
    """The logarithm of a determinant; NaN where it is negative."""
    from . import where
    sign, size = _t.slogdet(input)
    return where(_t.lt(sign.detach(), 0), float('nan'), size)


@method
def cholesky(input, upper=False, *, out=None):
    """The L of A = L Lᵀ."""
    from .linalg import cholesky as factor
    return factor(input, upper=upper, out=out)


@method
def pinverse(input, rcond=1e-15):
    """Moore and Penrose's inverse."""
    from .linalg import pinv
    return pinv(input, rcond=rcond)


@method
def qr(input, some=True):
    """Q of orthonormal columns and upper triangular R."""
    from .linalg import qr as factor
    return return_types.qr(factor(input, 'reduced' if some else 'complete'))


@method
def svd(input, some=True, compute_uv=True):
    """U, the singular values, and V."""
    from .linalg import svd as factor
    u, s, vh = factor(input, full_matrices=not some)
    return return_types.svd((u, s, vh.t()))


def matrix_exp(input):
    raise NotImplementedError('torch.matrix_exp is not in Tapedeck')


def triangular_solve(b, A, upper=True, transpose=False, unitriangular=False):
    """The X of AX = b, A triangular, and A."""
    from .linalg import solve_triangular
    matrix = A.mT if transpose else A
    return return_types.triangular_solve((solve_triangular(matrix, b, upper=upper != transpose, unitriangular=unitriangular), A))
