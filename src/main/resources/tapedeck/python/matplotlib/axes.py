"""Axes: what is drawn there is kept as a description, which the host is given when the figure is shown."""
from . import artist as a
from ._data import Places, columns, matrix, numbers, plain, same_length
from ._shapes import Shapes
from ._text import AxesText
from .cm import get_cmap
from .colors import CYCLE, Normalize, is_color, to_hex

_STYLES = ('--', '-.', '-', ':')
_MARKERS = '.,ov^<>1234sp*hH+xDd|_P8X'
_NAMED = {'solid': '-', 'dashed': '--', 'dotted': ':', 'dashdot': '-.'}


def _format(fmt):
    """(colour, marker, style) of 'ro--'."""
    color = marker = style = None
    rest = fmt
    for each in _STYLES:
        if each in rest:
            style, rest = each, rest.replace(each, '', 1)
            break
    if rest and is_color(rest) and not (len(rest) == 1 and rest in _MARKERS):
        return rest, None, style
    i = 0
    while i < len(rest):
        c = rest[i]
        if c in 'bgrcmykw':
            color = c
        elif c == 'C' and rest[i + 1:i + 2].isdigit():
            color, i = rest[i:i + 2], i + 1
        elif c in _MARKERS:
            marker = c
        else:
            raise ValueError(f'{fmt!r} is not a valid format string (unrecognized character {c!r})')
        i += 1
    return color, marker, style


def _pick(kwargs, *names, default=None):
    for name in names:
        if kwargs.get(name) is not None:
            return kwargs[name]
    return default


def _coloured(made, colors):
    """Contours in colours of their own, from the lowest level to the highest, instead of a map's."""
    if colors is not None:
        chosen = [to_hex(colors)] if isinstance(colors, str) else [to_hex(each) for each in colors]
        made.told.update(color=chosen[0], stops=chosen if len(chosen) > 1 else chosen * 2)
    return made


class Axes(Shapes, AxesText):
    """One picture of a figure."""

    def __init__(self, figure, place):
        super().__init__()
        self.figure, self.place = figure, place
        self.artists, self._colors, self._xs, self._ys = [], 0, Places(), Places()

    def _next(self):
        self._colors += 1
        return CYCLE[(self._colors - 1) % len(CYCLE)]

    def _color(self, kwargs, *names):
        color = _pick(kwargs, *(names or ('color', 'c')))
        return self._next() if color is None else to_hex(color)

    def drawn(self):
        """What the host is told of, from below to above."""
        return self.artists

    def _add(self, made):
        if made.told.get('label') is not None:
            made.told['label'] = str(made.told['label'])
        self.artists.append(made)
        return made

    def plot(self, *args, scalex=True, scaley=True, data=None, **kwargs):
        lines, rest = [], list(args)
        while rest:
            x = rest.pop(0)
            y = rest.pop(0) if rest and not isinstance(rest[0], str) else None
            fmt = rest.pop(0) if rest and isinstance(rest[0], str) else ''
            curves = columns(x if y is None else y)
            xs = [list(range(len(c))) for c in curves] if y is None else columns(x)
            label = kwargs.get('label')
            for i, curve in enumerate(curves):
                xi = xs[i] if len(xs) > i else xs[0]
                same_length(xi, curve)
                color, marker, style = _format(fmt)
                marker = _pick(kwargs, 'marker', default=marker)
                style = _pick(kwargs, 'linestyle', 'ls', default=style or ('' if marker and fmt else '-'))
                color = _pick(kwargs, 'color', 'c', default=color)
                lines.append(self._add(a.Line2D(
                    kind='line', x=self._xs.of(xi), y=self._ys.of(curve), color=self._next() if color is None else to_hex(color),
                    marker=marker if marker not in (None, 'None', '', ' ') else '', style=_NAMED.get(style, style).strip(),
                    width=float(_pick(kwargs, 'linewidth', 'lw', default=1.5)), alpha=kwargs.get('alpha'),
                    size=float(_pick(kwargs, 'markersize', 'ms', default=6)),
                    label=label[i] if isinstance(label, (list, tuple)) else label)))
        return lines

    def semilogy(self, *args, **kwargs):
        self.set_yscale('log')
        return self.plot(*args, **kwargs)

    def semilogx(self, *args, **kwargs):
        self.set_xscale('log')
        return self.plot(*args, **kwargs)

    def loglog(self, *args, **kwargs):
        self.set_xscale('log')
        return self.semilogy(*args, **kwargs)

    def step(self, x, y, *args, where='pre', **kwargs):
        x, y = numbers(x), numbers(y)
        xs, ys = x[:1], y[:1]
        for i in range(1, len(x)):
            turn = {'pre': [(x[i - 1], y[i])], 'post': [(x[i], y[i - 1])]}.get(
                where, [((x[i - 1] + x[i]) / 2, y[i - 1]), ((x[i - 1] + x[i]) / 2, y[i])])
            xs += [p[0] for p in turn] + [x[i]]
            ys += [p[1] for p in turn] + [y[i]]
        return self.plot(xs, ys, *args, **kwargs)

    def scatter(self, x, y, s=None, c=None, marker='o', cmap=None, norm=None, vmin=None, vmax=None, alpha=None,
                linewidths=None, edgecolors=None, label=None, **kwargs):
        x, y = numbers(x), numbers(y)
        if len(x) != len(y):
            raise ValueError('x and y must be the same size')
        c = plain(_pick(kwargs, 'color', 'facecolors', default=c))
        made = a.PathCollection(kind='scatter', x=self._xs.of(x), y=self._ys.of(y), marker=marker, label=label, alpha=alpha,
                                sizes=[float(n) for n in numbers(36 if s is None else s)])
        made.cmap = get_cmap(cmap)
        if isinstance(c, (list, tuple)) and c and not isinstance(c[0], (str, list, tuple)) and len(c) == len(x):
            values = [float(v) for v in c]
            low = min(values) if vmin is None else vmin
            norm = norm or Normalize(low, max(values) if vmax is None else vmax)
            made.told.update(values=values, stops=[to_hex(s) for s in made.cmap.stops], vmin=float(norm.vmin), vmax=float(norm.vmax))
            made.told['colors'] = [to_hex(made.cmap(float(norm(v)))) for v in values]
        elif isinstance(c, (list, tuple)) and c and isinstance(c[0], (str, list, tuple)):
            made.told['colors'] = [to_hex(each) for each in c]
        else:
            made.told['colors'] = [self._next() if c is None or c == 'none' else to_hex(c)]
        made.told['color'] = made.told['colors'][0]
        self.figure.mappable = made
        return self._add(made)

    def bar(self, x, height, width=0.8, bottom=None, align='center', **kwargs):
        return self._bars(self._xs, x, height, width, bottom, align, False, kwargs)

    def barh(self, y, width, height=0.8, left=None, align='center', **kwargs):
        return self._bars(self._ys, y, width, height, left, align, True, kwargs)

    def _bars(self, places, at, long, wide, start, align, lying, kwargs):
        at, long, wide = places.of(numbers(at)), numbers(long), numbers(wide)
        n = max(len(at), len(long))
        at, long, wide, start = (v * n if len(v) == 1 else v for v in (at, long, wide, numbers(0 if start is None else start)))
        color = _pick(kwargs, 'color', 'facecolor')
        colors = [to_hex(c) for c in color] if isinstance(color, (list, tuple)) and not is_color(color) else \
            [self._next() if color is None else to_hex(color)]
        low = [p - w / 2 for p, w in zip(at, wide)] if align == 'center' else at
        label = kwargs.get('label')
        made = self._add(a.Artist(kind='bars', at=[float(v) for v in low], wide=[float(v) for v in wide], lying=lying,
                                  start=[float(v) for v in start], long=[float(v) for v in long], colors=colors,
                                  color=colors[0], alpha=kwargs.get('alpha'),
                                  label=label if label is None or isinstance(label, str) else None))
        rectangles = [a.Rectangle(s, p, v, w) if lying else a.Rectangle(p, s, w, v)
                      for p, w, s, v in zip(low, wide, start, long)]
        tick = kwargs.get('tick_label')
        if tick is not None:
            (self.set_yticks if lying else self.set_xticks)(at, tick)
        error = kwargs.get('yerr' if not lying else 'xerr')
        if error is not None:
            self.errorbar(at, [s + v for s, v in zip(start, long)], yerr=error, fmt='none', ecolor='k')
        return a.BarContainer(rectangles, made)

    def hist(self, x, bins=None, range=None, density=False, weights=None, cumulative=False, **kwargs):
        from ._histogram import histogram
        sets = plain(x)
        sets = [numbers(s) for s in sets] if sets and isinstance(sets[0], list) and len(sets[0]) != 1 else [numbers(sets)]
        counts, edges = histogram(sets, bins, range, density, cumulative)
        labels, color = kwargs.get('label'), _pick(kwargs, 'color', 'facecolor')
        made = []
        for i, count in enumerate(counts):
            told = dict(alpha=kwargs.get('alpha'), align='edge',
                        label=labels[i] if isinstance(labels, (list, tuple)) else labels,
                        color=color[i] if isinstance(color, list) and len(sets) > 1 else color)
            wide = [(b - e) / len(counts) for e, b in zip(edges, edges[1:])]
            at = [e + i * w for e, w in zip(edges, wide)]
            made.append(self.barh(at, count, wide, **told) if kwargs.get('orientation') == 'horizontal'
                        else self.bar(at, count, wide, **told))
        from ._histogram import array
        return (array(counts[0]), array(edges), made[0]) if len(counts) == 1 else (array(counts), array(edges), made)

    def imshow(self, X, cmap=None, norm=None, aspect=None, interpolation=None, alpha=None, vmin=None, vmax=None,
               origin=None, extent=None, **kwargs):
        values = matrix(X)
        lower = origin == 'lower'
        height, width = len(values), len(values[0]) if values else 0
        extent = extent or ((-0.5, width - 0.5, -0.5, height - 0.5) if lower else (-0.5, width - 0.5, height - 0.5, -0.5))
        colours = bool(values) and bool(values[0]) and isinstance(values[0][0], list)
        if colours and any(isinstance(n, float) and n > 1 for n in values[0][0]):
            colours = True
        self.equal = aspect not in ('auto',)
        return self._image(values, extent, lower, colours, cmap, norm and norm.vmin or vmin, norm and norm.vmax or vmax, alpha)

    def matshow(self, Z, **kwargs):
        return self.imshow(Z, **kwargs)

    def _image(self, values, extent, lower, colours, cmap, vmin, vmax, alpha):
        if colours:
            whole = all(isinstance(n, int) for n in values[0][0])
            values = [[to_hex([v / 255 for v in p] if whole else p) for p in row] for row in values]
        else:
            values = [[float(v) for v in row] for row in values]
        made = self._add(a.AxesImage(kind='image', values=values, extent=[float(e) for e in extent], lower=lower,
                                     colours=colours, stops=[to_hex(s) for s in get_cmap(cmap).stops],
                                     vmin=None if vmin is None else float(vmin), vmax=None if vmax is None else float(vmax),
                                     alpha=alpha))
        self.figure.mappable = made
        return made

    def pcolormesh(self, *args, cmap=None, vmin=None, vmax=None, alpha=None, shading=None, **kwargs):
        return self._field(args, cmap, vmin, vmax, alpha)

    pcolor = pcolormesh

    def contourf(self, *args, levels=None, cmap=None, colors=None, vmin=None, vmax=None, alpha=None, **kwargs):
        return _coloured(self._field(args, cmap, vmin, vmax, alpha, levels, True), colors)

    def contour(self, *args, levels=None, cmap=None, colors=None, vmin=None, vmax=None, alpha=None, **kwargs):
        return _coloured(self._field(args, cmap, vmin, vmax, alpha, levels, False), colors)

    def clabel(self, *args, **kwargs):
        return []

    def _field(self, args, cmap, vmin, vmax, alpha, levels=None, filled=None):
        args = [plain(each) for each in args]
        if len(args) in (2, 4):
            levels = args.pop()
        z = matrix(args[-1])
        x = args[0] if len(args) == 3 else list(range(len(z[0])))
        y = args[1] if len(args) == 3 else list(range(len(z)))
        x = x[0] if isinstance(x[0], list) else x
        y = [row[0] for row in y] if isinstance(y[0], list) else y
        made = self._image(z, (min(x), max(x), min(y), max(y)), y[0] <= y[-1], False, cmap, vmin, vmax, alpha)
        if filled is not None:
            made.told.update(kind='contours', filled=filled, levels=8 if levels is None else levels if isinstance(levels, int)
                             else [float(v) for v in numbers(levels)])
        return made

    def fill_between(self, x, y1, y2=0, where=None, alpha=None, label=None, **kwargs):
        x, y1, y2 = numbers(x), numbers(y1), numbers(y2)
        y1, y2 = (v * len(x) if len(v) == 1 else v for v in (y1, y2))
        if where is not None:
            kept = [i for i, w in enumerate(numbers(where)) if w]
            x, y1, y2 = ([v[i] for i in kept] for v in (x, y1, y2))
        return self._add(a.PathCollection(kind='band', x=self._xs.of(x), low=self._ys.of(y1), high=self._ys.of(y2),
                                          color=self._color(kwargs, 'color', 'facecolor'), alpha=alpha, label=label))

    def stackplot(self, x, *ys, labels=(), **kwargs):
        below = [0.0] * len(numbers(x))
        for i, y in enumerate(ys):
            above = [b + v for b, v in zip(below, numbers(y))]
            self.fill_between(x, below, above, label=labels[i] if i < len(labels) else None)
            below = above

    def errorbar(self, x, y, yerr=None, xerr=None, fmt='', ecolor=None, **kwargs):
        x, y = numbers(x), numbers(y)
        same_length(x, y)
        line = None
        if fmt != 'none':
            line, = self.plot(x, y, fmt, **{k: v for k, v in kwargs.items() if k not in ('capsize', 'elinewidth', 'capthick')})
        color = to_hex(ecolor) if ecolor is not None else line.told['color'] if line else self._next()
        for error, upright in ((yerr, True), (xerr, False)):
            if error is not None:
                error = plain(error)
                two = isinstance(error, list) and error and isinstance(error[0], list)
                low, high = (error[0], error[1]) if two else (numbers(error),) * 2
                low, high = (v * len(x) if len(v) == 1 else v for v in (low, high))
                self._add(a.Artist(kind='errors', x=self._xs.of(x), y=self._ys.of(y), low=[float(v) for v in low],
                                   high=[float(v) for v in high], upright=upright, color=color))
        return line, [], []
