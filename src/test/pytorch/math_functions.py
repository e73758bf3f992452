"""The elementwise functions that the fixtures call, by name: each takes the input tensors and the arguments."""
import torch

UNARY = ("tan asin acos atan sinh cosh asinh acosh atanh exp2 expm1 log2 log10 rsqrt reciprocal erf erfc erfinv lgamma "
         "digamma sinc floor ceil trunc frac sign deg2rad rad2deg square").split()
BINARY = "atan2 remainder fmod logaddexp hypot xlogy fmax fmin".split()
# What came later, and how many tensors it takes: at the end, so that the numbers that are drawn for the others stay.
ADDED = {"logaddexp2": 2}


def plain(name):
    """The function as Python writes it: special_entr is torch.special.entr, linalg_inv is torch.linalg.inv."""
    for module in (torch.special, torch.linalg):
        prefix = module.__name__.split(".")[-1] + "_"
        if name.startswith(prefix):
            return lambda i, a: getattr(module, name.removeprefix(prefix))(*i)
    return lambda i, a: getattr(torch, name)(*i)


CALLS = {name: plain(name) for name in [*UNARY, *BINARY, *ADDED]} | {
    "round": lambda i, a: torch.round(i[0], decimals=a[0]) if a[0] else torch.round(i[0]),
    "logit": lambda i, a: torch.logit(i[0], *a),
    "nan_to_num": lambda i, a: torch.nan_to_num(i[0], *a),
    "clamp_min": lambda i, a: i[0].clamp_min(a[0]),
    "clamp_max": lambda i, a: i[0].clamp_max(a[0]),
    "remainder_number": lambda i, a: i[0] % a[0],
    "fmod_number": lambda i, a: torch.fmod(i[0], a[0]),
    "rsub": lambda i, a: a[0] - i[0],
    "pow_of": lambda i, a: a[0] ** i[0],
    "div_rounded": lambda i, a: torch.div(i[0], i[1], rounding_mode=a[0]),
    "lerp_number": lambda i, a: torch.lerp(i[0], i[1], a[0]),
    "lerp": lambda i, a: torch.lerp(i[0], i[1], i[2]),
    "addcmul": lambda i, a: torch.addcmul(i[0], i[1], i[2], value=a[0]),
    "addcdiv": lambda i, a: torch.addcdiv(i[0], i[1], i[2], value=a[0]),
    "clamp_tensors": lambda i, a: torch.clamp(i[0], i[1], i[2]),
    "clamp_min_tensor": lambda i, a: torch.clamp(i[0], min=i[1]),
    "clamp_max_tensor": lambda i, a: torch.clamp(i[0], max=i[1]),
}
