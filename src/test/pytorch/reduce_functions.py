"""The reductions and orderings that the fixtures call, by name: each takes the input tensors and the arguments."""
import torch


def dims(value):
    return tuple(value) if isinstance(value, list) else value


CALLS = {
    "var_of": lambda i, a: i[0].var(dims(a[0]), correction=a[1], keepdim=bool(a[2])),
    "std_of": lambda i, a: i[0].std(dims(a[0]), correction=a[1], keepdim=bool(a[2])),
    "vector_norm": lambda i, a: torch.linalg.vector_norm(i[0], a[0], dims(a[1]), bool(a[2])),
    "nansum": lambda i, a: i[0].nansum(dims(a[0]), bool(a[1])),
    "median": lambda i, a: i[0].median(),
    "nanmedian": lambda i, a: i[0].nanmedian(),
    "median_dim": lambda i, a: i[0].median(a[0], bool(a[1])).values,
    "nanmedian_dim": lambda i, a: i[0].nanmedian(a[0], bool(a[1])).values,
    "mode": lambda i, a: i[0].mode(a[0], bool(a[1])).values,
    "kthvalue": lambda i, a: i[0].kthvalue(a[0], a[1], bool(a[2])).values,
    "sort": lambda i, a: i[0].sort(a[0], bool(a[1])).values,
    "topk": lambda i, a: i[0].topk(a[0], a[1], bool(a[2])).values,
    "cummax": lambda i, a: i[0].cummax(a[0]).values,
    "cummin": lambda i, a: i[0].cummin(a[0]).values,
    "cumprod": lambda i, a: i[0].cumprod(a[0]),
    "logcumsumexp": lambda i, a: i[0].logcumsumexp(a[0]),
    "trace": lambda i, a: i[0].trace(),
    "dist": lambda i, a: torch.dist(i[0], i[1], a[0]),
    "cdist": lambda i, a: torch.cdist(i[0], i[1], a[0]),
}
