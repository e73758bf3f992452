"""Figures, and the grids of their axes."""
import _tapedeck as _t

from . import artist as a
from .axes import Axes


_KINDS = ('gif', 'jpeg', 'jpg', 'pdf', 'png', 'svg')


def _solid():
    from mpl_toolkits.mplot3d import Axes3D
    return Axes3D


def write(fname, content):
    """Into a file, open or named."""
    if hasattr(fname, 'write'):
        fname.write(content)
    else:
        with open(fname, 'wb') as f:
            f.write(content)


class AxesGrid(list):
    """Axes in rows, indexed as numpy's array of them is."""

    def __getitem__(self, key):
        if isinstance(key, tuple):
            rows, column = list.__getitem__(self, key[0]), key[1]
            if isinstance(key[0], slice):
                return AxesGrid([row[column] for row in rows])
            return AxesGrid(rows[column]) if isinstance(column, slice) else rows[column]
        found = list.__getitem__(self, key)
        return AxesGrid(found) if isinstance(found, list) and not isinstance(found, AxesGrid) else found

    def flatten(self, *args):
        return AxesGrid([ax for each in self for ax in (each.flatten() if isinstance(each, AxesGrid) else [each])])

    ravel = flatten

    @property
    def flat(self):
        return iter(self.flatten())

    @property
    def shape(self):
        return (len(self), len(self[0])) if self and isinstance(self[0], AxesGrid) else (len(self),)

    @property
    def size(self):
        return len(self.flatten())

    @property
    def ndim(self):
        return len(self.shape)

    @property
    def T(self):
        return AxesGrid([AxesGrid(column) for column in zip(*self)])

    def tolist(self):
        return [each.tolist() if isinstance(each, AxesGrid) else each for each in self]

    def reshape(self, *shape):
        every = self.flatten()
        shape = shape[0] if len(shape) == 1 and isinstance(shape[0], tuple) else shape
        if len(shape) == 1:
            return every
        columns = shape[1] if shape[1] != -1 else len(every) // shape[0]
        return AxesGrid([AxesGrid(every[i:i + columns]) for i in range(0, len(every), columns)])


class Figure:
    """Axes on a sheet; shown, it is handed to the host."""

    def __init__(self, num=1, figsize=None, dpi=None, **kwargs):
        self.number, self.size, self.dpi = num, tuple(float(n) for n in figsize or (6.4, 4.8)), float(dpi or 100)
        self.axes, self.title, self.mappable, self._current, self._handed = [], '', None, None, None
        self.patch, self.canvas = a.Artist(), _Canvas(self)

    def add_axes_at(self, place, **kwargs):
        kwargs = {**kwargs, **(kwargs.get('subplot_kw') or {})}
        if kwargs.get('polar') or kwargs.get('projection') not in (None, 'rectilinear', '3d'):
            raise ValueError(f"projection {kwargs.get('projection', 'polar')!r} is not in Tapedeck; it has '3d'")
        ax = (_solid() if kwargs.get('projection') == '3d' else Axes)(self, place)
        self.axes.append(ax)
        self._current = ax
        return ax

    def add_subplot(self, *args, **kwargs):
        if not args:
            args = (1, 1, 1)
        if len(args) == 1:
            if isinstance(args[0], _Cell):
                return self.add_axes_at(args[0].place, **kwargs)
            args = tuple(int(c) for c in str(args[0]))
        rows, columns, index = args
        first, last = index if isinstance(index, tuple) else (index, index)
        if not 1 <= first <= last <= rows * columns:
            raise ValueError(f'num must be an integer with 1 <= num <= {rows * columns}, not {index}')
        (r, c), (r2, c2) = divmod(first - 1, columns), divmod(last - 1, columns)
        place = (rows, columns, r, c, r2 - r + 1, c2 - c + 1)
        for ax in self.axes:
            if ax.place == place:
                self._current = ax
                return ax
        return self.add_axes_at(place, **kwargs)

    def subplots(self, nrows=1, ncols=1, squeeze=True, **kwargs):
        grid = AxesGrid([AxesGrid([self.add_axes_at((nrows, ncols, r, c, 1, 1), **kwargs) for c in range(ncols)])
                         for r in range(nrows)])
        self._current = grid[0][0]
        if not squeeze:
            return grid
        if nrows == ncols == 1:
            return grid[0][0]
        return grid[0] if nrows == 1 else AxesGrid([row[0] for row in grid]) if ncols == 1 else grid

    def add_axes(self, rect=None, **kwargs):
        if isinstance(rect, Axes):
            self.axes.append(rect)
            self._current = rect
            return rect
        return self.add_axes_at((1, 1, 0, 0, 1, 1), **kwargs)

    def delaxes(self, ax):
        self.axes.remove(ax)
        self._current = self.axes[-1] if self.axes else None

    def add_gridspec(self, nrows=1, ncols=1, **kwargs):
        return GridSpec(nrows, ncols)

    def gca(self):
        return self._current or self.add_subplot(1, 1, 1)

    def sca(self, ax):
        self._current = ax

    def suptitle(self, t, **kwargs):
        self.title = str(t)
        return a.Text(text=self.title)

    def colorbar(self, mappable=None, cax=None, ax=None, **kwargs):
        mappable = mappable or self.mappable
        if mappable is None:
            raise RuntimeError('No mappable was found to use for colorbar creation. First define a mappable such as an '
                               'image (with imshow) or a contour set (with contourf).')
        mappable.told['bar'] = str(kwargs.get('label') or '')
        return Colorbar(mappable)

    def tight_layout(self, *args, **kwargs):
        pass

    subplots_adjust = autofmt_xdate = set_facecolor = set_tight_layout = set_layout_engine = align_labels = tight_layout
    set_constrained_layout = set_dpi = set_edgecolor = set_frameon = align_xlabels = align_ylabels = align_titles = tight_layout

    def get_dpi(self):
        return self.dpi

    def get_figwidth(self):
        return self.size[0]

    def get_figheight(self):
        return self.size[1]

    def supxlabel(self, t, **kwargs):
        return a.Text(text=str(t))

    supylabel = supxlabel

    def legend(self, *args, **kwargs):
        return self.gca().legend(*args, **kwargs)

    def set_size_inches(self, w, h=None, forward=True):
        self.size = (float(w), float(h)) if h is not None else (float(w[0]), float(w[1]))

    def set_figwidth(self, w):
        self.size = (float(w), self.size[1])

    def set_figheight(self, h):
        self.size = (self.size[0], float(h))

    def get_size_inches(self):
        return self.size

    def get_axes(self):
        return list(self.axes)

    def text(self, x, y, s, **kwargs):
        return a.Text(text=str(s), x=x, y=y)

    def clear(self, keep_observers=False):
        self.axes.clear()
        self.title, self._current = '', None

    clf = clear

    def told(self):
        """What the host draws."""
        return [self.number, *self.size, self.title, [
            [list(ax.place), [[k, v] for k, v in ax.settings().items() if v is not None],
             [[[k, v] for k, v in each.told.items() if v is not None] for each in ax.drawn()
              if each.told.get('kind') and not each.told.get('hidden')]] for ax in self.axes]]

    def show(self, warn=True):
        self._hand_over(self.told())

    def _hand_over(self, told):
        """Once, if it is saved and shown."""
        if told != self._handed:
            self._handed = told
            _t.plot_show(told)

    def picture(self, kind, dpi=None):
        """The bytes of a file of it."""
        dpi = self.dpi if dpi in (None, 'figure') else float(dpi)
        return _t.plot_picture(self.told(), kind, dpi).encode('latin-1')

    def savefig(self, fname, dpi=None, format=None, **kwargs):
        name = str(getattr(fname, 'name', fname)) if not hasattr(fname, '__fspath__') else fname.__fspath__()
        kind = (format or name.rpartition('.')[2] if '.' in name.rpartition('/')[2] or format else 'png').lower()
        if kind not in _KINDS:
            raise ValueError(f"Format {kind!r} is not supported in Tapedeck (supported formats: {', '.join(_KINDS)})")
        if '.' not in name.rpartition('/')[2] and not hasattr(fname, 'write'):
            fname = name + '.' + kind
        content = self.picture(kind, dpi)
        self._hand_over(self.told())
        write(fname, content)

    def __repr__(self):
        w, h = (n * self.dpi for n in self.size)
        return f'<Figure size {w:g}x{h:g} with {len(self.axes)} Axes>'

    def __getattr__(self, name):
        raise AttributeError(f"'Figure' object has no attribute {name!r} in Tapedeck")


class Colorbar(a.Colorbar):
    """What the colours of an image mean."""

    def set_label(self, label, **kwargs):
        self.ax.told['bar'] = str(label)


class _Canvas:
    def __init__(self, figure):
        self.figure = figure

    def draw(self):
        pass

    draw_idle = flush_events = draw

    def mpl_connect(self, s, func):
        return 0


class _Cell:
    def __init__(self, place):
        self.place = place


class GridSpec:
    """Rows and columns in which axes span several."""

    def __init__(self, nrows, ncols, figure=None, **kwargs):
        self.nrows, self.ncols = nrows, ncols

    def __getitem__(self, key):
        if not isinstance(key, tuple):
            key = (divmod(key, self.ncols)) if isinstance(key, int) else (key, slice(None))
        (r, r2, _), (c, c2, _) = ((k if isinstance(k, slice) else slice(k, k + 1 or None)).indices(n)
                                  for k, n in zip(key, (self.nrows, self.ncols)))
        return _Cell((self.nrows, self.ncols, r, c, r2 - r, c2 - c))
