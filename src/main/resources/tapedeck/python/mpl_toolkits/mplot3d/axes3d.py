"""Axes with three dimensions: what is drawn is seen from one side, in parallel."""
import math

from matplotlib import artist as a
from matplotlib._data import matrix, numbers, plain
from matplotlib.axes import Axes
from matplotlib.cm import get_cmap
from matplotlib.colors import to_hex, to_rgb

__all__ = ['Axes3D']


class Axes3D(Axes):
    """One picture of a figure, with a z axis."""
    name = '3d'

    def __init__(self, figure, place=None, elev=30, azim=-60, auto_add_to_figure=False, **kwargs):
        super().__init__(figure, place if isinstance(place, tuple) and len(place) == 6 else (1, 1, 0, 0, 1, 1))
        self.elev, self.azim, self.solid, self.limits, self.names = elev, azim, [], [None] * 3, ['', '', '']
        self.zaxis = a.Axis(self.set_zticks)

    # What is kept: a description with x, y and z, of which told() makes one in two dimensions.

    def _keep(self, made, x, y, z):
        n = max(len(x), len(y), len(z))
        self.solid.append((made, *([float(v) for v in (v * n if len(v) == 1 else v)] for v in (x, y, z))))
        return made

    def plot(self, xs, ys, *args, zdir='z', **kwargs):
        rest = list(args)
        zs = kwargs.pop('zs', 0)
        if rest and not isinstance(rest[0], str):
            zs = rest.pop(0)
        flat = Axes(self.figure, self.place)
        flat._colors = self._colors
        made, = flat.plot(numbers(xs), numbers(ys), *rest, **kwargs)
        self._colors = flat._colors
        return [self._keep(made, numbers(xs), numbers(ys), numbers(zs))]

    plot3D = plot

    def scatter(self, xs, ys, zs=0, zdir='z', s=20, c=None, depthshade=True, **kwargs):
        flat = Axes(self.figure, self.place)
        flat._colors = self._colors
        made = flat.scatter(numbers(xs), numbers(ys), s=s, c=c, **kwargs)
        self._colors = flat._colors
        return self._keep(made, numbers(xs), numbers(ys), numbers(zs))

    scatter3D = scatter

    def plot_surface(self, X, Y, Z, *, cmap=None, color=None, alpha=None, vmin=None, vmax=None, rstride=None, cstride=None, rcount=50,
                     ccount=50, **kwargs):
        x, y, z = matrix(X), matrix(Y), matrix(Z)
        rows, columns = self._steps(len(z), rstride, rcount), self._steps(len(z[0]), cstride, ccount)
        heights = [v for row in z for v in row if v == v]
        low, high = min(heights) if vmin is None else vmin, max(heights) if vmax is None else vmax
        base, colours = to_rgb(self._next() if color is None else color), get_cmap(cmap) if cmap is not None else None
        for r, r2 in zip(rows, rows[1:]):
            for c, c2 in zip(columns, columns[1:]):
                at = ((r, c), (r, c2), (r2, c2), (r2, c))
                mean = sum(z[i][j] for i, j in at) / 4
                share = (mean - low) / ((high - low) or 1)
                tint = colours(float(share)) if colours else [v * (0.6 + 0.4 * share) for v in base]
                self._keep(a.PathCollection(kind='polygon', color=to_hex(list(tint)[:3]), alpha=alpha),
                           *([part[i][j] for i, j in at] for part in (x, y, z)))
        made = a.PathCollection()
        self.figure.mappable = made
        return made

    def plot_wireframe(self, X, Y, Z, *, color=None, rstride=None, cstride=None, rcount=50, ccount=50, **kwargs):
        x, y, z = matrix(X), matrix(Y), matrix(Z)
        color = self._next() if color is None else color
        for r in self._steps(len(z), rstride, rcount):
            self.plot(x[r], y[r], z[r], color=color, lw=kwargs.get('linewidth', 1))
        for c in self._steps(len(z[0]), cstride, ccount):
            self.plot(*([row[c] for row in part] for part in (x, y, z)), color=color, lw=kwargs.get('linewidth', 1))
        return a.PathCollection()

    @staticmethod
    def _steps(n, stride, count):
        stride = stride or max(1, math.ceil(n / count))
        steps = list(range(0, n, stride))
        return steps if steps[-1] == n - 1 else [*steps, n - 1]

    def bar3d(self, x, y, z, dx, dy, dz, color=None, **kwargs):
        x, y, z, dx, dy, dz = (numbers(v) for v in (x, y, z, dx, dy, dz))
        for i in range(len(x)):
            p, q, h = (dx[i % len(dx)], dy[i % len(dy)], dz[i % len(dz)])
            tint = color if color is None or isinstance(color, str) else color[i % len(color)]
            for corners in (((0, 0, 0), (p, 0, 0), (p, 0, h), (0, 0, h)), ((p, 0, 0), (p, q, 0), (p, q, h), (p, 0, h)),
                            ((0, 0, h), (p, 0, h), (p, q, h), (0, q, h))):
                self._keep(a.PathCollection(kind='polygon', color=to_hex(tint or 'C0')),
                           *([start[i % len(start)] + corner[k] for corner in corners] for k, start in enumerate((x, y, z))))

    def text(self, x, y, z, s, zdir=None, **kwargs):
        made = a.Text(kind='text', text=str(s), color=to_hex(kwargs.get('color') or 'k'))
        return self._keep(made, [float(x)], [float(y)], [float(z)])

    def text2D(self, x, y, s, **kwargs):
        return super().text(x, y, s, **kwargs)

    def view_init(self, elev=None, azim=None, roll=None, **kwargs):
        self.elev, self.azim = 30 if elev is None else elev, -60 if azim is None else azim

    def _three(self, axis, low, high):
        low, high = low if high is None and not isinstance(low, (int, float)) and low is not None else (low, high)
        had = self._ends(axis)
        self.limits[axis] = (float(had[0] if low is None else plain(low)), float(had[1] if high is None else plain(high)))
        return self.limits[axis]

    def _ends(self, axis):
        if self.limits[axis] is not None:
            return self.limits[axis]
        values = [v for each in self.solid for v in each[axis + 1] if v == v]
        return (min(values), max(values)) if values else (0.0, 1.0)

    def set_xlim(self, left=None, right=None, **kwargs):
        return self._three(0, left, right)

    def set_ylim(self, bottom=None, top=None, **kwargs):
        return self._three(1, bottom, top)

    def set_zlim(self, bottom=None, top=None, **kwargs):
        return self._three(2, bottom, top)

    set_xlim3d, set_ylim3d, set_zlim3d = set_xlim, set_ylim, set_zlim

    def get_xlim(self):
        return self._ends(0)

    def get_ylim(self):
        return self._ends(1)

    def get_zlim(self):
        return self._ends(2)

    def set_xlabel(self, label, *args, **kwargs):
        self.names[0] = str(label)

    def set_ylabel(self, label, *args, **kwargs):
        self.names[1] = str(label)

    def set_zlabel(self, label, *args, **kwargs):
        self.names[2] = str(label)

    def set_zticks(self, ticks, labels=None, **kwargs):
        """The box has no ticks."""

    set_zticklabels = set_zscale = set_box_aspect = set_zticks

    def _seen(self, point):
        """(right, up, depth) of a point of the unit cube."""
        turn, tilt = math.radians(self.azim), math.radians(self.elev)
        x, y, z = point[0] - 0.5, point[1] - 0.5, 0.75 * (point[2] - 0.5)
        out = x * math.cos(turn) + y * math.sin(turn)
        return (y * math.cos(turn) - x * math.sin(turn), z * math.cos(tilt) - out * math.sin(tilt), out * math.cos(tilt) + z * math.sin(tilt))

    def drawn(self):
        """The edges of the cube, then what is in it from the back to the front."""
        ends = [self._ends(axis) for axis in range(3)]
        made = []
        for axis in range(3):
            for p in (0, 1):
                for q in (0, 1):
                    corners = [[t if k == axis else (p, q)[k > axis if axis == 0 else k - (k > axis)] for k in range(3)] for t in (0, 1)]
                    one, two = self._seen(corners[0]), self._seen(corners[1])
                    made.append(a.Line2D(kind='line', x=[one[0], two[0]], y=[one[1], two[1]], color='#cccccc', marker='', style='-', width=0.6))
        for axis, at in enumerate(((0.5, -0.15, 0), (1.15, 0.5, 0), (1.1, 1.1, 0.5))):
            if self.names[axis]:
                right, up, _ = self._seen(at)
                made.append(a.Text(kind='text', x=right, y=up, text=self.names[axis], color='#000000', middle=True))
        placed = []
        for each, *axes in self.solid:
            points = [self._seen([(v - low) / ((high - low) or 1) for v, (low, high) in zip(at, ends)]) for at in zip(*axes)]
            told = dict(each.told)
            told['x'], told['y'] = ([p[0] for p in points], [p[1] for p in points]) if each.told.get('kind') != 'text' else points[0][:2]
            placed.append((sum(p[2] for p in points) / max(1, len(points)), a.Artist(**told)))
        return made + [each for _, each in sorted(placed, key=lambda one: one[0])] + self.artists

    def settings(self):
        return {**super().settings(), 'frame': False, 'xlim': None, 'ylim': None, 'equal': False}

    def cla(self):
        super().cla()
        self.solid, self.limits = [], [None] * 3

    clear = cla
