"""Progress bars."""
from .std import tqdm, trange

__version__ = '4.67.1'


def tqdm_notebook(*args, **kwargs):
    """A bar as any other: there is no notebook."""
    return tqdm(*args, **kwargs)


tnrange = trange
