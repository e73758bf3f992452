"""What is drawn, as scripts hold it. Each keeps a description that the host draws."""


class Artist:
    """Something on Axes; told is what the host is told of it."""

    def __init__(self, **told):
        self.told = told

    def set(self, **kwargs):
        for key, value in kwargs.items():
            getattr(self, 'set_' + key)(value)
        return self

    def get_label(self):
        return self.told.get('label') or ''

    def set_label(self, label):
        self.told['label'] = str(label)

    def set_color(self, color):
        from .colors import to_hex
        self.told['color'] = to_hex(color)
        self.told['hidden'] = isinstance(color, str) and color.lower() == 'none'

    def get_color(self):
        return self.told.get('color')

    def set_alpha(self, alpha):
        self.told['alpha'] = alpha

    def set_visible(self, visible):
        self.told['hidden'] = not visible

    def set_linewidth(self, width):
        self.told['width'] = float(width)

    set_lw = set_linewidth

    def get_alpha(self):
        return self.told.get('alpha')

    def get_visible(self):
        return not self.told.get('hidden')

    def get_linewidth(self):
        return self.told.get('width', 1.5)

    def _unseen(self, *args, **kwargs):
        """What changes nothing that the host draws."""

    set_zorder = set_edgecolor = set_linestyle = set_clip_on = set_rotation = set_ha = set_va = set_transform = set_picker = _unseen
    set_horizontalalignment = set_verticalalignment = set_fontweight = set_weight = set_family = set_bbox = set_antialiased = _unseen
    set_animated = set_path_effects = set_hatch = set_bounds = set_markersize = set_marker = set_fontproperties = _unseen

    def set_facecolor(self, color):
        self.set_color(color)

    set_fc = set_facecolor

    def remove(self):
        self.told['hidden'] = True

    def __getattr__(self, name):
        raise AttributeError(f"'{type(self).__name__}' object has no attribute {name!r} in Tapedeck")


class Line2D(Artist):
    """A curve."""

    def set_data(self, x, y):
        from ._data import numbers
        self.told['x'], self.told['y'] = numbers(x), numbers(y)

    def set_xdata(self, x):
        from ._data import numbers
        self.told['x'] = numbers(x)

    def set_ydata(self, y):
        from ._data import numbers
        self.told['y'] = numbers(y)

    def get_xdata(self, orig=True):
        return self.told['x']

    def get_ydata(self, orig=True):
        return self.told['y']

    def get_data(self, orig=True):
        return self.told['x'], self.told['y']

    def set_linestyle(self, style):
        self.told['style'] = style


class PathCollection(Artist):
    """Points, or contours, or an area."""

    def set_offsets(self, points):
        from ._data import plain
        points = plain(points)
        self.told['x'], self.told['y'] = [p[0] for p in points], [p[1] for p in points]

    def legend_elements(self, *args, **kwargs):
        from .colors import to_hex
        values = sorted(set(self.told.get('values') or []))
        low, high = (values[0], values[-1]) if values else (0, 1)
        handles = [Artist(color=to_hex(self.cmap((float(v) - low) / ((high - low) or 1))), label=f'{v:g}') for v in values]
        return handles, [f'$\\mathdefault{{{v:g}}}$' for v in values]


class AxesImage(Artist):
    """Numbers as colours."""

    def set_data(self, data):
        from ._data import matrix
        self.told['values'] = matrix(data)

    def set_clim(self, vmin=None, vmax=None):
        self.told['vmin'], self.told['vmax'] = vmin, vmax

    def set_cmap(self, cmap):
        from .cm import get_cmap
        self.told['stops'] = get_cmap(cmap).stops


class Text(Artist):
    """Words."""

    def set_text(self, text):
        self.told['text'] = str(text)

    def get_text(self):
        return self.told.get('text') or ''

    def set_fontsize(self, size):
        self.told['size'] = size

    def set_position(self, xy):
        self.told['x'], self.told['y'] = float(xy[0]), float(xy[1])

    def __repr__(self):
        return f"Text({self.told.get('x', 0)!r}, {self.told.get('y', 0)!r}, {self.get_text()!r})"


class Legend(Artist):
    """What the colours mean."""

    def __init__(self, texts):
        super().__init__()
        self.texts = [Text(text=t) for t in texts]

    def get_texts(self):
        return self.texts

    def set_title(self, title):
        self.told['title'] = str(title)


class Colorbar(Artist):
    """What the colours of an image mean."""

    def __init__(self, ax):
        super().__init__()
        self.ax = ax

    def set_ticks(self, ticks, **kwargs):
        self.told['ticks'] = list(ticks)


class BarContainer(tuple):
    """The bars of one call."""

    def __new__(cls, patches, artist):
        bars = super().__new__(cls, patches)
        bars.patches, bars.artist = list(patches), artist
        return bars

    def get_label(self):
        return self.artist.get_label()

    @property
    def told(self):
        return self.artist.told


class Rectangle(Artist):
    """One bar."""

    def __init__(self, x, y, width, height):
        super().__init__()
        self.x, self.y, self.width, self.height = x, y, width, height

    def get_height(self):
        return self.height

    def get_width(self):
        return self.width

    def get_x(self):
        return self.x

    def get_y(self):
        return self.y


class Spine(Artist):
    """One side of the frame."""

    def set_position(self, position):
        self.told['position'] = position


class Spines(dict):
    """The four sides, also as attributes."""

    def __init__(self):
        super().__init__({side: Spine() for side in ('left', 'right', 'top', 'bottom')})

    def __getattr__(self, name):
        return self[name]

    def __getitem__(self, name):
        if isinstance(name, (list, tuple)):
            return Spine()
        return super().__getitem__(name)


class Axis:
    """Its ticks."""

    def __init__(self, set_ticks):
        self.set_ticks = set_ticks

    def set_visible(self, visible):
        if not visible:
            self.set_ticks([])

    def set_major_locator(self, locator):
        pass

    set_minor_locator = set_major_formatter = set_ticks_position = set_label_position = set_minor_formatter = set_major_locator

    def _unseen(self, *args, **kwargs):
        """What changes nothing that the host draws."""

    tick_top = tick_bottom = tick_left = tick_right = set_tick_params = set_label_coords = set_ticklabels = set_inverted = _unseen
    set_pane_color = labelpad = _unseen

    def get_major_locator(self):
        return None

    def grid(self, *args, **kwargs):
        pass
