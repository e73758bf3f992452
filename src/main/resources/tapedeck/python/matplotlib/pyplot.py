"""The current figure, its current axes, and functions that draw there."""
import contextlib as _contextlib
import sys as _sys

from . import cm, colormaps, get_backend, rc, rc_context, rcdefaults, rcParams, rcParamsDefault, style
from .artist import Line2D, Text
from .axes import Axes
from .cm import get_cmap
from .colors import Normalize
from .figure import AxesGrid, Figure, GridSpec
from .patches import Arrow, Circle, Polygon, Rectangle
from .ticker import FixedFormatter, FixedLocator, FormatStrFormatter, FuncFormatter, MaxNLocator, MultipleLocator, NullFormatter, NullLocator

_figures = {}
_current = None


def figure(num=None, figsize=None, dpi=None, clear=False, **kwargs):
    """A new figure, or the one of that number."""
    global _current
    if isinstance(num, Figure):
        num = num.number
    if num is None or num not in _figures:
        num = max([n for n in _figures if isinstance(n, int)], default=0) + 1 if num is None else num
        _figures[num] = Figure(num if isinstance(num, int) else len(_figures) + 1, figsize or rcParams['figure.figsize'],
                               dpi or rcParams['figure.dpi'])
    _current = num
    if clear:
        _figures[num].clear()
    return _figures[num]


def gcf():
    """The current figure."""
    return _figures[_current] if _current in _figures else figure()


def gca(**kwargs):
    """The current axes."""
    return gcf().gca()


def sca(ax):
    """Makes these axes the current ones."""
    global _current
    _current = next((n for n, f in _figures.items() if f is ax.figure), _current)
    ax.figure.sca(ax)


def subplots(nrows=1, ncols=1, *, squeeze=True, figsize=None, dpi=None, num=None, **kwargs):
    """A figure and its axes."""
    made = figure(num, figsize, dpi)
    return made, made.subplots(nrows, ncols, squeeze=squeeze, **kwargs)


def subplot(*args, **kwargs):
    """Axes at a place of a grid, now current."""
    return gcf().add_subplot(*args, **kwargs)


def subplot2grid(shape, loc, rowspan=1, colspan=1, **kwargs):
    """Axes that span several places of a grid."""
    return gcf().add_axes_at((*shape, *loc, rowspan, colspan), **kwargs)


def axes(arg=None, **kwargs):
    """New axes on the current figure."""
    return gcf().add_axes(arg, **kwargs)


def show(*args, **kwargs):
    """Hands all figures to the host."""
    for each in list(_figures.values()):
        if each.axes:
            each.show()
    close('all')


def close(fig=None):
    """Forgets a figure."""
    global _current
    if fig == 'all':
        _figures.clear()
    else:
        gone = _current if fig is None else fig if not isinstance(fig, Figure) else \
            next((n for n, f in _figures.items() if f is fig), None)
        _figures.pop(gone, None)
    if _current not in _figures:
        _current = max((n for n in _figures if isinstance(n, int)), default=None)


def draw():
    """Nothing is drawn before show."""


def pause(interval):
    """Hands the current figure to the host, and goes on."""
    if _current in _figures and gcf().axes:
        gcf().show()


def fignum_exists(num):
    return num in _figures


def get_fignums():
    return sorted(_figures)


def savefig(*args, **kwargs):
    """Writes the current figure to a file."""
    return gcf().savefig(*args, **kwargs)


def colorbar(mappable=None, cax=None, ax=None, **kwargs):
    return gcf().colorbar(mappable, cax, ax, **kwargs)


def clim(vmin=None, vmax=None):
    gcf().mappable.set_clim(vmin, vmax)


def xticks(ticks=None, labels=None, **kwargs):
    gca().set_xticks(ticks, labels)
    return gca().get_xticks(), gca().get_xticklabels()


def yticks(ticks=None, labels=None, **kwargs):
    gca().set_yticks(ticks, labels)
    return gca().get_yticks(), gca().get_yticklabels()


def xlim(*args, **kwargs):
    return gca().set_xlim(*args, **kwargs) if args or kwargs else gca().get_xlim()


def ylim(*args, **kwargs):
    return gca().set_ylim(*args, **kwargs) if args or kwargs else gca().get_ylim()


def setp(obj, *args, **kwargs):
    """Sets what is known of it, on one or several."""
    for each in obj if isinstance(obj, (list, tuple)) else [obj]:
        for key, value in kwargs.items():
            with _contextlib.suppress(AttributeError):
                getattr(each, 'set_' + key)(value)


_interactive = [False]


def ion():
    """Only says so: pause shows what there is."""
    _interactive[0] = True


def ioff():
    _interactive[0] = False


def isinteractive():
    return _interactive[0]


def figtext(x, y, s, **kwargs):
    return gcf().text(x, y, s, **kwargs)


def box(on=None):
    gca().told['frame'] = not gca().told['frame'] if on is None else on


def delaxes(ax=None):
    gcf().delaxes(ax or gca())


def gci():
    return gcf().mappable


def set_cmap(cmap):
    rcParams['image.cmap'] = get_cmap(cmap).name


def figlegend(*args, **kwargs):
    return gcf().legend(*args, **kwargs)


def xkcd(*args, **kwargs):
    """Lines stay straight."""
    return _contextlib.nullcontext()


def imread(fname, format=None):
    """The pixels of a picture: of a PNG as fractions, of others as whole numbers."""
    import _tapedeck as _t
    import numpy as np
    with open(fname, 'rb') as f:
        height, width, channels, values = _t.plot_pixels(f.read().decode('latin-1'))
    pixels = np.array(list(values), dtype=np.uint8).reshape((height, width, channels) if channels > 1 else (height, width))
    return (pixels / 255).astype(np.float32) if str(fname).lower().endswith('.png') else pixels


def switch_backend(newbackend):
    """There is one."""


def _on_axes(name, method=None):
    def call(*args, **kwargs):
        return getattr(gca(), method or name)(*args, **kwargs)
    call.__name__ = name
    return call


for _name in ('plot scatter bar barh hist imshow matshow contour contourf pcolormesh pcolor fill_between errorbar step axhline'
              ' axvline axhspan axvspan hlines vlines text annotate legend grid axis semilogy semilogx loglog stackplot'
              ' clabel tick_params twinx twiny margins pie cla ticklabel_format locator_params autoscale boxplot stem arrow quiver fill'
              ' fill_betweenx hist2d spy bar_label axline minorticks_on minorticks_off').split():
    globals()[_name] = _on_axes(_name)
for _name in 'title xlabel ylabel xscale yscale'.split():
    globals()[_name] = _on_axes(_name, 'set_' + _name)


def suptitle(t, **kwargs):
    return gcf().suptitle(t, **kwargs)


def clf():
    gcf().clear()


def tight_layout(*args, **kwargs):
    """Figures are always tight."""


subplots_adjust = tight_layout
for _name in 'viridis plasma inferno magma gray jet hot cool bone spring summer autumn winter'.split():
    globals()[_name] = lambda _chosen=_name: rcParams.__setitem__('image.cmap', _chosen)


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)
    raise AttributeError(f"module 'matplotlib.pyplot' has no attribute {name!r} in Tapedeck")
