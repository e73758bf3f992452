"""How arrays are printed."""
import contextlib

import _tapedeck as _t

from ._creation import asarray
from ._ndarray import ndarray
from ._objects import show

__all__ = ['set_printoptions', 'get_printoptions', 'printoptions', 'array2string', 'array_repr', 'array_str', 'format_float_positional']

_USUAL = {'precision': 8, 'threshold': 1000, 'edgeitems': 3, 'linewidth': 75, 'suppress': False, 'nanstr': 'nan', 'infstr': 'inf', 'sign': '-',
          'formatter': None, 'floatmode': 'maxprec', 'legacy': False, 'override_repr': None}
_options = dict(_USUAL)
_packed = None


def _pack(options):
    if options['floatmode'] not in ('maxprec', 'maxprec_equal', 'fixed') or options['sign'] != '-':
        raise ValueError('of the print options floatmode and sign Tapedeck has maxprec, maxprec_equal and -')
    most = int(min(options['threshold'], 2 ** 31 - 1))
    precision = 400 if options['precision'] is None else options['precision']
    return (precision, most, options['edgeitems'], min(options['linewidth'], 2 ** 31 - 1), int(options['suppress']),
            ('maxprec', 'maxprec_equal', 'fixed').index(options['floatmode']))


def set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None, infstr=None,
                     formatter=None, sign=None, floatmode=None, *, legacy=None, override_repr=None):
    """Says how arrays are printed from now on."""
    global _packed
    given = {'precision': precision, 'threshold': threshold, 'edgeitems': edgeitems, 'linewidth': linewidth, 'suppress': suppress,
             'sign': sign, 'floatmode': floatmode}
    _options.update({k: v for k, v in given.items() if v is not None})
    _options['formatter'] = formatter
    _packed = _pack(_options)


def get_printoptions():
    """How arrays are printed."""
    return dict(_options)


@contextlib.contextmanager
def printoptions(**given):
    """Says how arrays are printed inside a with."""
    global _packed
    before = dict(_options)
    set_printoptions(**given)
    try:
        yield dict(_options)
    finally:
        _options.update(before)
        _packed = _pack(_options)


def _formatted(a, formatter, separator, prefix, packed):
    """With functions of the script's own for the elements."""
    kind = a.dtype.kind
    f = formatter.get({'f': 'float_kind', 'i': 'int_kind', 'u': 'int_kind', 'b': 'bool'}.get(kind, 'object')) or formatter.get(
        {'f': 'float', 'i': 'int', 'u': 'int'}.get(kind, 'object')) or formatter.get('all')
    if f is None:
        return None
    texts = [f(v) for v in a.ravel()]
    places = _t.np_retyped(_t.np_arange(0, a.size, 1, 'int64').reshape(a.shape), 'object')
    return _t.np_text(places, separator, prefix, packed, texts.__getitem__)


def array2string(a, max_line_width=None, precision=None, suppress_small=None, separator=' ', prefix='', style=None, formatter=None,
                 threshold=None, edgeitems=None, sign=None, floatmode=None, suffix='', *, legacy=None):
    """An array as text."""
    options = dict(_options)
    given = {'linewidth': max_line_width, 'precision': precision, 'suppress': suppress_small, 'threshold': threshold, 'edgeitems': edgeitems,
             'sign': sign, 'floatmode': floatmode}
    options.update({k: v for k, v in given.items() if v is not None})
    options['linewidth'] -= len(suffix)
    a = asarray(a)
    packed = _pack(options)
    chosen = formatter or options['formatter']
    if chosen and a.size:
        text = _formatted(a, chosen, separator, len(prefix), packed)
        if text is not None:
            return text
    return _t.np_text(a, separator, len(prefix), packed, show)


def array_str(a, max_line_width=None, precision=None, suppress_small=None):
    """An array as print has it."""
    if a.ndim == 0:
        return str(a[()])
    if max_line_width is None and precision is None and suppress_small is None and not _options['formatter']:
        return _t.np_text(a, ' ', 0, _packed, show)
    return array2string(a, max_line_width, precision, suppress_small)


def array_repr(a, max_line_width=None, precision=None, suppress_small=None):
    """An array as repr has it."""
    if _options['formatter'] or precision is not None:
        return f"array({array2string(a, max_line_width, precision, suppress_small, ', ', 'array(', suffix=')')})"
    return _t.np_repr(a, _packed, show)


def format_float_positional(x, precision=None, unique=True, fractional=True, trim='k', **more):
    """A number without an exponent."""
    text = f'{x:f}' if precision is None else f'{x:.{precision}f}'
    return text.rstrip('0') if trim in '.0-' else text


ndarray.__str__ = array_str
ndarray.__repr__ = lambda self: _t.np_repr(self, _packed, show) if not _options['formatter'] else array_repr(self)
