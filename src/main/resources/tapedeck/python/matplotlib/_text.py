"""What stands around a picture: titles, limits, ticks, the legend; and words and rules in it."""
from . import artist as a
from ._data import numbers, plain
from .colors import to_hex


class AxesText:
    """The part of Axes that is no data."""

    def __init__(self):
        self.told = dict(title='', xlabel='', ylabel='', xscale='linear', yscale='linear', grid=False, legend=False,
                         frame=True, xlim=None, ylim=None, xticks=None, yticks=None, xwords=None, ywords=None)
        self.spines, self.equal, self.legend_, self._twin = a.Spines(), False, None, None
        self.xaxis, self.yaxis = a.Axis(self.set_xticks), a.Axis(self.set_yticks)

    def set_title(self, label, *args, **kwargs):
        self.told['title'] = str(label)
        return a.Text(text=str(label))

    def get_title(self, loc='center'):
        return self.told['title']

    def set_xlabel(self, label, *args, **kwargs):
        self.told['xlabel'] = str(label)
        return a.Text(text=str(label))

    def set_ylabel(self, label, *args, **kwargs):
        self.told['ylabel'] = str(label)
        return a.Text(text=str(label))

    def get_xlabel(self):
        return self.told['xlabel']

    def get_ylabel(self):
        return self.told['ylabel']

    def set(self, **kwargs):
        for key, value in kwargs.items():
            getattr(self, 'set_' + key)(value)

    def _limit(self, which, low, high):
        if low is not None and high is None and not isinstance(low, (int, float)):
            low, high = plain(low)
        before = self.told[which] or self._range(which[0])
        self.told[which] = (float(before[0] if low is None else plain(low)), float(before[1] if high is None else plain(high)))
        return self.told[which]

    def _range(self, which):
        values = [v for each in self.artists for v in numbers(each.told.get(which) or []) if v == v]
        return (min(values), max(values)) if values else (0.0, 1.0)

    def set_xlim(self, left=None, right=None, *, xmin=None, xmax=None, **kwargs):
        return self._limit('xlim', xmin if left is None else left, xmax if right is None else right)

    def set_ylim(self, bottom=None, top=None, *, ymin=None, ymax=None, **kwargs):
        return self._limit('ylim', ymin if bottom is None else bottom, ymax if top is None else top)

    def get_xlim(self):
        return self.told['xlim'] or self._range('x')

    def get_ylim(self):
        return self.told['ylim'] or self._range('y')

    def invert_yaxis(self):
        self.told['ylim'] = self.get_ylim()[::-1]

    def invert_xaxis(self):
        self.told['xlim'] = self.get_xlim()[::-1]

    def set_xscale(self, value, **kwargs):
        self.told['xscale'] = value

    def set_yscale(self, value, **kwargs):
        self.told['yscale'] = value

    def _ticks(self, which, ticks, words):
        if ticks is not None:
            self.told[which + 'ticks'] = [float(t) for t in numbers(ticks)]
        if words is not None:
            self.told[which + 'words'] = [str(w.get_text() if isinstance(w, a.Text) else w) for w in words]

    def set_xticks(self, ticks, labels=None, **kwargs):
        self._ticks('x', ticks, labels)

    def set_yticks(self, ticks, labels=None, **kwargs):
        self._ticks('y', ticks, labels)

    def set_xticklabels(self, labels, **kwargs):
        self._ticks('x', None, labels)

    def set_yticklabels(self, labels, **kwargs):
        self._ticks('y', None, labels)

    def get_xticks(self):
        return self.told['xticks'] or []

    def get_yticks(self):
        return self.told['yticks'] or []

    def get_xticklabels(self):
        return [a.Text(text=w) for w in self.told['xwords'] or []]

    def get_yticklabels(self):
        return [a.Text(text=w) for w in self.told['ywords'] or []]

    def tick_params(self, *args, **kwargs):
        pass

    set_axisbelow = ticklabel_format = locator_params = margins = autoscale = minorticks_on = set_facecolor = tick_params
    relim = autoscale_view = set_box_aspect = label_outer = minorticks_off = set_frame_on = set_zorder = set_anchor = tick_params
    set_prop_cycle = set_xmargin = set_ymargin = set_position = set_rasterized = xaxis_date = set_adjustable = tick_params
    transAxes = transData = None

    def get_xaxis(self):
        return self.xaxis

    def get_yaxis(self):
        return self.yaxis

    def set_visible(self, visible):
        if not visible:
            self.artists.clear()
            self.told['frame'] = False

    def get_xbound(self):
        return self.get_xlim()

    def get_ybound(self):
        return self.get_ylim()

    def set_aspect(self, aspect, *args, **kwargs):
        self.equal = aspect in ('equal', 1)

    def axis(self, arg=None, *args, **kwargs):
        if arg in ('off', False):
            self.told['frame'] = False
        elif arg in ('equal', 'scaled', 'square', 'image'):
            self.equal = True
        elif arg is not None and not isinstance(arg, (str, bool)):
            self.set_xlim(arg[0], arg[1])
            self.set_ylim(arg[2], arg[3])
        return (*self.get_xlim(), *self.get_ylim())

    def set_axis_off(self):
        self.told['frame'] = False

    def set_axis_on(self):
        self.told['frame'] = True

    def grid(self, visible=None, *args, **kwargs):
        self.told['grid'] = not self.told['grid'] if visible is None and not kwargs else visible is not False

    def get_legend_handles_labels(self):
        shown = [each for each in self.artists if each.told.get('label') and not each.told['label'].startswith('_')]
        return shown, [each.told['label'] for each in shown]

    def legend(self, *args, handles=None, labels=None, **kwargs):
        if len(args) == 2:
            handles, labels = args
        elif len(args) == 1:
            labels = args[0]
        if labels is not None:
            drawn = handles if handles is not None else [e for e in self.artists if e.told.get('kind') not in ('errors', 'text')]
            for each, label in zip(drawn, labels):
                each.told['label'] = str(label)
        self.told['legend'] = True
        self.legend_ = a.Legend(self.get_legend_handles_labels()[1])
        return self.legend_

    def get_legend(self):
        return self.legend_

    def text(self, x, y, s, **kwargs):
        return self._add(a.Text(kind='text', x=float(x), y=float(y), text=str(s), size=kwargs.get('fontsize'),
                                color=to_hex(kwargs.get('color') or 'k'), middle=kwargs.get('ha') == 'center'))

    def annotate(self, text, xy, xytext=None, **kwargs):
        x, y = xytext or xy
        return self.text(x, y, text, color=kwargs.get('color'), fontsize=kwargs.get('fontsize'))

    def _rule(self, at, upright, kwargs):
        style = kwargs.get('linestyle') or kwargs.get('ls') or '-'
        return self._add(a.Line2D(kind='rule', at=float(plain(at)), upright=upright, label=kwargs.get('label'),
                                  color=self._color(kwargs), alpha=kwargs.get('alpha'),
                                  style={'dashed': '--', 'dotted': ':', 'dashdot': '-.', 'solid': '-'}.get(style, style),
                                  width=float(kwargs.get('linewidth') or kwargs.get('lw') or 1.5)))

    def axhline(self, y=0, xmin=0, xmax=1, **kwargs):
        return self._rule(y, False, kwargs)

    def axvline(self, x=0, ymin=0, ymax=1, **kwargs):
        return self._rule(x, True, kwargs)

    def hlines(self, y, xmin, xmax, colors=None, **kwargs):
        for each in numbers(y):
            self.plot([xmin, xmax], [each, each], color=colors or kwargs.pop('color', None), **kwargs)

    def vlines(self, x, ymin, ymax, colors=None, **kwargs):
        for each in numbers(x):
            self.plot([each, each], [ymin, ymax], color=colors or kwargs.pop('color', None), **kwargs)

    def axvspan(self, xmin, xmax, **kwargs):
        low, high = self.get_ylim()
        return self.fill_between([xmin, xmax], [low, low], [high, high], **kwargs)

    def axhspan(self, ymin, ymax, **kwargs):
        low, high = self.get_xlim()
        return self.fill_between([low, high], [ymin, ymin], [ymax, ymax], **kwargs)

    def twinx(self):
        """Another y axis over the same place: drawn over it with its own numbers."""
        return self.figure.add_axes_at(self.place)

    twiny = twinx

    def settings(self):
        """What the host is told besides what is drawn; categories stand at 0, 1, 2 …"""
        told = {**self.told, 'equal': self.equal}
        for axis, places in (('x', self._xs), ('y', self._ys)):
            if places.words and told[axis + 'ticks'] is None:
                told[axis + 'ticks'] = [float(i) for i in range(len(places.words))]
                told[axis + 'words'] = told[axis + 'words'] or places.words
        return told

    def cla(self):
        AxesText.__init__(self)
        self.artists.clear()
        self._colors = 0

    clear = cla

    @property
    def lines(self):
        return [each for each in self.artists if each.told.get('kind') in ('line', 'rule')]

    @property
    def images(self):
        return [each for each in self.artists if each.told.get('kind') == 'image']

    @property
    def patches(self):
        return [each for each in self.artists if each.told.get('kind') == 'bars']

    def get_lines(self):
        return self.lines

    def get_figure(self):
        return self.figure

    def remove(self):
        self.figure.axes.remove(self)

    def __getattr__(self, name):
        raise AttributeError(f"'Axes' object has no attribute {name!r} in Tapedeck")
