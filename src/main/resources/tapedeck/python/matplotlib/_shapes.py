"""Pictures that are made of lines, areas and words: pies, boxes, arrows, patches."""
import math

from . import artist as a
from ._data import matrix, numbers, plain
from .colors import to_hex


def _quantile(values, q):
    at = (len(values) - 1) * q
    low = int(at)
    return values[low] + (values[min(low + 1, len(values) - 1)] - values[low]) * (at - low)


class Shapes:
    """The part of Axes that draws what is no curve."""

    def polygon(self, x, y, color=None, alpha=None, label=None):
        """A filled area with these corners."""
        return self._add(a.PathCollection(kind='polygon', x=[float(v) for v in x], y=[float(v) for v in y], alpha=alpha, label=label,
                                          color=self._next() if color is None else to_hex(color)))

    def fill(self, *args, data=None, **kwargs):
        made, rest = [], list(args)
        color = kwargs.get('color', kwargs.get('facecolor', kwargs.get('fc')))
        while rest:
            x, y = numbers(rest.pop(0)), numbers(rest.pop(0))
            said = rest.pop(0) if rest and isinstance(rest[0], str) else None
            made.append(self.polygon(x, y, color or said, kwargs.get('alpha'), kwargs.get('label')))
        return made

    def fill_betweenx(self, y, x1, x2=0, **kwargs):
        y, x1, x2 = numbers(y), numbers(x1), numbers(x2)
        x1, x2 = (v * len(y) if len(v) == 1 else v for v in (x1, x2))
        return self.polygon(x1 + x2[::-1], y + y[::-1], kwargs.get('color', kwargs.get('facecolor')), kwargs.get('alpha'), kwargs.get('label'))

    def pie(self, x, explode=None, labels=None, colors=None, autopct=None, startangle=0, counterclock=True, radius=1, **kwargs):
        x = [float(v) for v in numbers(x)]
        total, at, turn = sum(x) or 1, math.radians(startangle), 1 if counterclock else -1
        patches, texts, percents = [], [], []
        for i, share in enumerate(x):
            until = at + turn * 2 * math.pi * share / total
            middle, off = (at + until) / 2, (explode[i] if explode is not None else 0) * radius
            cx, cy = off * math.cos(middle), off * math.sin(middle)
            arc = [at + (until - at) * k / 40 for k in range(41)]
            patches.append(self.polygon([cx] + [cx + radius * math.cos(t) for t in arc], [cy] + [cy + radius * math.sin(t) for t in arc],
                                        colors[i % len(colors)] if colors is not None else None,
                                        label=labels[i] if labels is not None else None))
            if labels is not None:
                texts.append(self.text(cx + 1.1 * radius * math.cos(middle), cy + 1.1 * radius * math.sin(middle), labels[i], ha='center'))
            if autopct is not None:
                percent = 100 * share / total
                said = autopct(percent) if callable(autopct) else autopct % percent
                percents.append(self.text(cx + 0.6 * radius * math.cos(middle), cy + 0.6 * radius * math.sin(middle), said, ha='center'))
            at = until
        self.told['frame'], self.equal = False, True
        return (patches, texts) if autopct is None else (patches, texts, percents)

    def boxplot(self, x, positions=None, labels=None, tick_labels=None, **kwargs):
        sets = plain(x)
        sets = [numbers(s) for s in sets] if sets and isinstance(sets[0], list) else [numbers(sets)]
        made = {'boxes': [], 'medians': [], 'whiskers': [], 'caps': [], 'fliers': [], 'means': []}
        for at, values in zip(positions or range(1, len(sets) + 1), sets):
            values = sorted(values)
            low, middle, high = (_quantile(values, q) for q in (0.25, 0.5, 0.75))
            reach = 1.5 * (high - low)
            least = min(v for v in values if v >= low - reach)
            most = max(v for v in values if v <= high + reach)
            least, most = min(least, low), max(most, high)
            made['boxes'] += self.plot([at - 0.25, at + 0.25, at + 0.25, at - 0.25, at - 0.25], [low, low, high, high, low], 'k-', lw=1)
            made['medians'] += self.plot([at - 0.25, at + 0.25], [middle, middle], color='C1', lw=1)
            for edge, end in ((low, least), (high, most)):
                made['whiskers'] += self.plot([at, at], [edge, end], 'k-', lw=1)
                made['caps'] += self.plot([at - 0.12, at + 0.12], [end, end], 'k-', lw=1)
            far = [v for v in values if not least <= v <= most]
            made['fliers'] += self.plot([at] * len(far), far, 'ko', ms=4)
        names = labels if labels is not None else tick_labels
        if names is not None:
            self.set_xticks(positions or list(range(1, len(sets) + 1)), names)
        return made

    def stem(self, *args, linefmt=None, markerfmt=None, basefmt=None, bottom=0, label=None, **kwargs):
        heads = [each for each in args if not isinstance(each, str)]
        y = numbers(heads[-1])
        x = numbers(heads[0]) if len(heads) > 1 else list(range(len(y)))
        color = self._next()
        stems = [self.plot([at, at], [bottom, top], color=color)[0] for at, top in zip(x, y)]
        markers, = self.plot(x, y, 'o', color=color, label=label)
        base, = self.plot([min(x), max(x)], [bottom, bottom], color='C3')
        return markers, stems, base

    def _arrow(self, x, y, dx, dy, color, head=0.2):
        self.plot([x, x + dx], [y, y + dy], color=color, lw=1)
        self.polygon([x + dx, x + dx * (1 - head) - dy * head / 2, x + dx * (1 - head) + dy * head / 2],
                     [y + dy, y + dy * (1 - head) + dx * head / 2, y + dy * (1 - head) - dx * head / 2], color)

    def arrow(self, x, y, dx, dy, **kwargs):
        self._arrow(*(float(plain(v)) for v in (x, y, dx, dy)), kwargs.get('color', kwargs.get('fc', kwargs.get('facecolor', 'C0'))))
        return a.Artist()

    def quiver(self, *args, scale=None, color='k', angles=None, units=None, **kwargs):
        parts = [numbers(each) for each in args[:4]]
        if len(parts) < 4:
            rows = matrix(args[0])
            x = [float(j) for row in rows for j in range(len(row))]
            y = [float(i) for i, row in enumerate(rows) for _ in row]
            u, v = parts[:2]
        else:
            x, y, u, v = parts
            n = len(u)
            if len(x) * len(y) == n and len(x) != n:
                x, y = x * len(y), [each for each in y for _ in x]
        if scale is None:
            long = max((math.hypot(p, q) for p, q in zip(u, v)), default=1) or 1
            scale = long / ((max(x) - min(x) or 1) / max(1.0, math.sqrt(len(x))))
        for i in range(len(u)):
            self._arrow(x[i % len(x)], y[i % len(y)], u[i] / scale, v[i] / scale, color if isinstance(color, str) else 'k', 0.3)
        return a.PathCollection()

    def hist2d(self, x, y, bins=10, range=None, cmap=None, **kwargs):
        import numpy as np
        counts, xs, ys = np.histogram2d(x, y, bins, range)
        return counts, xs, ys, self.imshow(counts.T, cmap=cmap, origin='lower', aspect='auto',
                                           extent=(float(xs[0]), float(xs[-1]), float(ys[0]), float(ys[-1])))

    def spy(self, Z, **kwargs):
        return self.imshow([[0 if v else 1 for v in row] for row in matrix(Z)], cmap='gray', vmin=0, vmax=1)

    def bar_label(self, container, labels=None, *, fmt='%g', label_type='edge', padding=0, **kwargs):
        made = []
        for i, bar in enumerate(container):
            lying = container.told.get('lying')
            value = bar.get_width() if lying else bar.get_height()
            said = labels[i] if labels is not None else fmt(value) if callable(fmt) else fmt.format(value) if '{' in fmt else fmt % value
            x, y = bar.get_x() + bar.get_width() / (1 if lying else 2), bar.get_y() + bar.get_height() / (2 if lying else 1)
            made.append(self.text(x, y, said, ha='left' if lying else 'center'))
        return made

    def axline(self, xy1, xy2=None, *, slope=None, **kwargs):
        if xy2 is None:
            xy2 = (xy1[0] + 1, xy1[1] + slope)
        return self.plot([xy1[0], xy2[0]], [xy1[1], xy2[1]], **kwargs)[0]

    def add_patch(self, p):
        """Draws the corners of a shape of matplotlib.patches."""
        x, y = p.corners()
        if p.filled:
            p.told.update(self.polygon(x, y, p.color or 'C0', p.told.get('alpha'), p.told.get('label')).told)
        if not p.filled or p.edge:
            self.plot(x + x[:1], y + y[:1], color=p.edge or p.color or 'k', lw=p.width)
        return p

    def add_artist(self, artist):
        if hasattr(artist, 'corners'):
            return self.add_patch(artist)
        if artist.told.get('kind'):
            self._add(artist)
        return artist

    add_line = add_artist
