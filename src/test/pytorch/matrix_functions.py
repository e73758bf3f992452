"""The functions of matrices that the fixtures call, by name: each takes the input tensors and the arguments."""
import torch


def square(x):
    """Something positive-definite."""
    return x @ x.mT + torch.eye(x.shape[-1], dtype=x.dtype)


CALLS = {
    "inverse": lambda i, a: torch.linalg.inv(i[0]),
    "det": lambda i, a: torch.linalg.det(i[0]),
    "slogdet": lambda i, a: torch.linalg.slogdet(i[0]).logabsdet,
    "solve": lambda i, a: torch.linalg.solve(i[0], i[1]),
    "cholesky": lambda i, a: torch.linalg.cholesky(square(i[0])),
    "solve_triangular": lambda i, a: torch.linalg.solve_triangular(i[0], i[1], upper=bool(a[0]), unitriangular=bool(a[1])),
    "cross": lambda i, a: torch.linalg.cross(i[0], i[1], dim=a[0]),
    "addmm": lambda i, a: torch.addmm(*i, beta=a[0], alpha=a[1]),
    "baddbmm": lambda i, a: torch.baddbmm(*i, beta=a[0], alpha=a[1]),
    "addbmm": lambda i, a: torch.addbmm(*i, beta=a[0], alpha=a[1]),
    "addmv": lambda i, a: torch.addmv(*i, beta=a[0], alpha=a[1]),
    "addr": lambda i, a: torch.addr(*i, beta=a[0], alpha=a[1]),
    "einsum": lambda i, a: torch.einsum(a[0], *i),
}
