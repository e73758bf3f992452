"""Progress bars, as everywhere."""
from .std import tqdm, trange

tqdm_notebook, tnrange = tqdm, trange
