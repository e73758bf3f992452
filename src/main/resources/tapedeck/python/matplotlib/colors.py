"""Colours by name, and maps from numbers to colours."""
from ._data import numbers, plain

CYCLE = ['#1f77b4', '#ff7f0e', '#2ca02c', '#d62728', '#9467bd', '#8c564b', '#e377c2', '#7f7f7f', '#bcbd22', '#17becf']
TABLEAU_COLORS = dict(zip(('tab:blue', 'tab:orange', 'tab:green', 'tab:red', 'tab:purple', 'tab:brown', 'tab:pink',
                           'tab:gray', 'tab:olive', 'tab:cyan'), CYCLE))
BASE_COLORS = {'b': '#0000ff', 'g': '#008000', 'r': '#ff0000', 'c': '#00bfbf', 'm': '#bf00bf', 'y': '#bfbf00',
               'k': '#000000', 'w': '#ffffff'}
CSS4_COLORS = {
    'black': '#000000', 'white': '#ffffff', 'red': '#ff0000', 'green': '#008000', 'blue': '#0000ff',
    'yellow': '#ffff00', 'cyan': '#00ffff', 'magenta': '#ff00ff', 'orange': '#ffa500', 'purple': '#800080',
    'brown': '#a52a2a', 'pink': '#ffc0cb', 'gray': '#808080', 'grey': '#808080', 'olive': '#808000',
    'navy': '#000080', 'teal': '#008080', 'lime': '#00ff00', 'maroon': '#800000', 'gold': '#ffd700',
    'crimson': '#dc143c', 'coral': '#ff7f50', 'salmon': '#fa8072', 'tomato': '#ff6347', 'orangered': '#ff4500',
    'darkorange': '#ff8c00', 'indigo': '#4b0082', 'violet': '#ee82ee', 'orchid': '#da70d6', 'plum': '#dda0dd',
    'skyblue': '#87ceeb', 'lightblue': '#add8e6', 'steelblue': '#4682b4', 'royalblue': '#4169e1',
    'dodgerblue': '#1e90ff', 'cornflowerblue': '#6495ed', 'darkblue': '#00008b', 'mediumblue': '#0000cd',
    'deepskyblue': '#00bfff', 'turquoise': '#40e0d0', 'aqua': '#00ffff', 'lightgreen': '#90ee90',
    'darkgreen': '#006400', 'forestgreen': '#228b22', 'seagreen': '#2e8b57', 'limegreen': '#32cd32',
    'darkred': '#8b0000', 'firebrick': '#b22222', 'indianred': '#cd5c5c', 'lightcoral': '#f08080',
    'lightgray': '#d3d3d3', 'lightgrey': '#d3d3d3', 'darkgray': '#a9a9a9', 'darkgrey': '#a9a9a9',
    'silver': '#c0c0c0', 'dimgray': '#696969', 'slategray': '#708090', 'khaki': '#f0e68c', 'beige': '#f5f5dc',
    'chocolate': '#d2691e', 'sienna': '#a0522d', 'tan': '#d2b48c', 'wheat': '#f5deb3', 'lavender': '#e6e6fa',
    'fuchsia': '#ff00ff', 'darkviolet': '#9400d3', 'blueviolet': '#8a2be2', 'slateblue': '#6a5acd',
    'mediumpurple': '#9370db', 'hotpink': '#ff69b4', 'deeppink': '#ff1493', 'lightpink': '#ffb6c1',
    'lightyellow': '#ffffe0', 'ivory': '#fffff0', 'snow': '#fffafa', 'goldenrod': '#daa520'}


def to_hex(c, keep_alpha=False):
    """#rrggbb of a colour."""
    if isinstance(c, str):
        if c.lower() == 'none':
            return '#ffffff'
        if c in BASE_COLORS or c in TABLEAU_COLORS:
            return BASE_COLORS.get(c) or TABLEAU_COLORS[c]
        if c.lower() in CSS4_COLORS:
            return CSS4_COLORS[c.lower()]
        if c.startswith('#') and len(c) in (7, 9):
            return c[:7].lower()
        if c.startswith('#') and len(c) == 4:
            return '#' + ''.join(2 * each for each in c[1:]).lower()
        if len(c) > 1 and c[0] == 'C' and c[1:].isdigit():
            return CYCLE[int(c[1:]) % len(CYCLE)]
        try:
            return _hex([float(c)] * 3)
        except ValueError:
            raise ValueError(f'{c!r} is not a valid value for color') from None
    values = numbers(c)
    if len(values) not in (3, 4) or any(isinstance(v, str) for v in values):
        raise ValueError(f'{c!r} is not a valid value for color')
    return _hex(values[:3])


def _hex(rgb):
    return '#' + ''.join(f'{min(255, max(0, round(255 * v))):02x}' for v in rgb)


def to_rgb(c):
    """Three numbers from 0 to 1."""
    h = to_hex(c)
    return tuple(int(h[i:i + 2], 16) / 255 for i in (1, 3, 5))


def to_rgba(c, alpha=None):
    """Four numbers from 0 to 1."""
    return (*to_rgb(c), 1.0 if alpha is None else alpha)


def to_rgba_array(c, alpha=None):
    """A row of four numbers for each colour."""
    import numpy as np
    return np.array([to_rgba(each, alpha) for each in ([c] if isinstance(c, str) else c)])


def rgb2hex(c, keep_alpha=False):
    return to_hex(c)


def hsv_to_rgb(hsv):
    """Colours from hue, saturation and value."""
    import colorsys

    import numpy as np
    values = plain(hsv)

    def each(v):
        return [each(one) for one in v] if isinstance(v[0], list) else list(colorsys.hsv_to_rgb(*v))
    return np.array(each(values))


def is_color(c):
    try:
        to_hex(c)
        return True
    except (ValueError, TypeError):
        return False


is_color_like = is_color
cnames = CSS4_COLORS


def _as_given(x, values):
    """Lists for lists; arrays for what numpy or torch gave."""
    if isinstance(x, (list, tuple)):
        return values
    import numpy as np
    return np.array(values)


class Normalize:
    """From vmin to vmax to 0 to 1."""

    def __init__(self, vmin=None, vmax=None, clip=False):
        self.vmin, self.vmax = vmin, vmax

    def __call__(self, value):
        values = plain(value)
        if not isinstance(values, list):
            return self._of(values)
        if self.vmin is None:
            self.vmin = min(numbers(values))
        if self.vmax is None:
            self.vmax = max(numbers(values))

        def each(v):
            return [each(one) for one in v] if isinstance(v, list) else self._of(v)
        return _as_given(value, each(values))

    def _of(self, v):
        return (v - self.vmin) / ((self.vmax - self.vmin) or 1)


class LogNorm(Normalize):
    """By the logarithm."""

    def _of(self, v):
        from math import log, nan
        return (log(v) - log(self.vmin)) / ((log(self.vmax) - log(self.vmin)) or 1) if v > 0 else nan


class TwoSlopeNorm(Normalize):
    """With a middle."""

    def __init__(self, vcenter, vmin=None, vmax=None):
        super().__init__(vmin, vmax)
        self.vcenter = vcenter

    def _of(self, v):
        low, high = (self.vcenter - self.vmin) or 1, (self.vmax - self.vcenter) or 1
        return 0.5 + 0.5 * (v - self.vcenter) / (low if v < self.vcenter else high)


class BoundaryNorm(Normalize):
    """By the interval that a number is in."""

    def __init__(self, boundaries, ncolors, clip=False, *, extend='neither'):
        self.boundaries, self.N = numbers(boundaries), ncolors
        super().__init__(self.boundaries[0], self.boundaries[-1])

    def _of(self, v):
        n = len(self.boundaries) - 1
        i = min(n - 1, max(0, sum(v >= b for b in self.boundaries) - 1))
        return i / max(1, n - 1)


class Colormap:
    """A map from 0 to 1 to colours, by stops at even distances."""

    def __init__(self, name, stops):
        self.name, self.stops, self.N = name, [to_rgb(s) for s in stops], 256

    def __call__(self, x, alpha=None, bytes=False):
        given, x = x, plain(x)
        if isinstance(x, list):
            return _as_given(given, [self(each, alpha) for each in x])
        x = x / (self.N - 1) if isinstance(x, int) and not isinstance(x, bool) else x
        at = min(1.0, max(0.0, x)) * (len(self.stops) - 1)
        i = min(int(at), len(self.stops) - 2) if len(self.stops) > 1 else 0
        a, b = self.stops[i], self.stops[min(i + 1, len(self.stops) - 1)]
        return (*(p + (q - p) * (at - i) for p, q in zip(a, b)), 1.0 if alpha is None else alpha)

    def __repr__(self):
        return f'<Colormap {self.name}>'


class ListedColormap(Colormap):
    """Colours one after the other, without steps between."""

    def __init__(self, colors, name='from_list', N=None):
        super().__init__(name, colors)
        self.colors, self.N = list(colors), len(colors)

    def __call__(self, x, alpha=None, bytes=False):
        given, x = x, plain(x)
        if isinstance(x, list):
            return _as_given(given, [self(each, alpha) for each in x])
        i = x if isinstance(x, int) else int(x * self.N)
        return (*self.stops[min(self.N - 1, max(0, i))], 1.0 if alpha is None else alpha)


class LinearSegmentedColormap(Colormap):
    """Made of stops by a script."""

    @staticmethod
    def from_list(name, colors, N=256, gamma=1.0):
        return Colormap(name, colors)
