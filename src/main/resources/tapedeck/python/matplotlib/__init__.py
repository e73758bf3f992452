"""matplotlib, as far as Tapedeck has it: what is plotted is kept as a description, which the host draws."""
import contextlib

from . import cm, style
from .colors import Colormap

__version__ = '3.10.1'


class RcParams(dict):
    """Settings, which are kept and change nothing but the size of figures."""

    def find_all(self, pattern):
        return {k: v for k, v in self.items() if pattern in k}


rcParams = RcParams({'figure.figsize': [6.4, 4.8], 'figure.dpi': 100.0, 'font.size': 10.0, 'axes.grid': False,
                     'lines.linewidth': 1.5, 'axes.unicode_minus': True, 'font.family': ['sans-serif']})
rcParamsDefault = RcParams(rcParams)


class _Colormaps(dict):
    def __getitem__(self, name):
        return cm.get_cmap(name)

    def __call__(self):
        return list(cm._STOPS)

    def __contains__(self, name):
        return name in cm._STOPS or name in cm._LISTS


colormaps = _Colormaps()


def use(backend, *, force=True):
    """Takes the name of a backend: there is one."""


def get_backend():
    return 'agg'


def rc(group, **kwargs):
    """Sets several settings of a group."""
    for key, value in kwargs.items():
        rcParams[f'{group}.{key}'] = value


def rcdefaults():
    rcParams.update(rcParamsDefault)


@contextlib.contextmanager
def rc_context(rc=None, fname=None):
    """Settings for a while."""
    before = dict(rcParams)
    rcParams.update(rc or {})
    try:
        yield
    finally:
        rcParams.clear()
        rcParams.update(before)
