"""Memory for time: nothing is forgotten and computed anew here, and the gradients are the same."""
from tapedeck_missing import missing

from .._compilers import said

__all__ = ['checkpoint', 'checkpoint_sequential']


def checkpoint(function, *args, use_reentrant=None, context_fn=None, determinism_check='default', debug=False, **kwargs):
    """What the function gives; in PyTorch backward runs it once more."""
    kwargs.pop('preserve_rng_state', None)
    said('torch.utils.checkpoint')
    return function(*args, **kwargs)


def checkpoint_sequential(functions, segments, input, use_reentrant=None, **kwargs):
    """What the functions give, one after another."""
    said('torch.utils.checkpoint')
    for function in functions.children() if hasattr(functions, 'children') else functions:
        input = function(input)
    return input


__getattr__ = missing(__name__)
