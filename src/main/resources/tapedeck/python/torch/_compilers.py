"""What makes a program faster elsewhere and changes none of its numbers: here the program runs as it is written, and that is said."""
from ._warnings import warn

__all__ = ['compile']


def said(name):
    """Says once in a run that what is asked for changes nothing here."""
    warn(f'{name} changes nothing in Tapedeck: what it is given runs as it is written', once=True)


def compile(model=None, *, fullgraph=False, dynamic=None, backend='inductor', mode=None, options=None, disable=False):
    """The model or function that it is given, or what takes one."""
    if model is None:
        return lambda given: compile(given, fullgraph=fullgraph, dynamic=dynamic, backend=backend, mode=mode, options=options, disable=disable)
    if not callable(model):
        raise RuntimeError('torch.compile needs a module or a function')
    said('torch.compile')
    return model
