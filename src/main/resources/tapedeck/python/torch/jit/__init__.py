"""TorchScript: programs run as Python here."""
from typing import Final

from tapedeck_missing import missing

from .._compilers import said

__all__ = ['script', 'trace', 'ignore', 'unused', 'export', 'is_scripting', 'is_tracing', 'annotate', 'Final', 'freeze',
           'optimize_for_inference']


def script(obj, optimize=None, _frames_up=0, _rcb=None, example_inputs=None):
    """The module, class or function that it is given."""
    said('torch.jit.script')
    return obj


def trace(func, example_inputs=None, *args, **kwargs):
    """The module or function that it is given."""
    said('torch.jit.trace')
    return func


def freeze(mod, preserved_attrs=None, optimize_numerics=True):
    if mod.training:
        raise RuntimeError('Freezing is currently only implemented for modules in eval mode. Please call .eval() on your module before '
                           'freezing.')
    return mod


def optimize_for_inference(mod, other_methods=None):
    return mod


def ignore(drop=False, **kwargs):
    return drop if callable(drop) else lambda fn: fn


def unused(fn):
    return fn


def export(fn):
    return fn


def is_scripting():
    return False


def is_tracing():
    return False


def annotate(the_type, the_value):
    return the_value


__getattr__ = missing(__name__)
