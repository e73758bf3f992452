"""Tensors as text: the host writes it, with options that are kept here as well to be asked for."""
import contextlib

import _tapedeck as _t

from ._tensor import Tensor, method

__all__ = ['set_printoptions']

_USUAL = {'precision': 4, 'threshold': 1000, 'edgeitems': 3, 'linewidth': 80}
_PROFILES = {'default': _USUAL, 'short': {**_USUAL, 'precision': 2, 'edgeitems': 2}, 'full': {**_USUAL, 'threshold': float('inf')}}
_options = {**_USUAL, 'sci_mode': None}


def set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, profile=None, sci_mode=None):
    """Says how tensors are printed; sci_mode is forgotten unless it is given."""
    _options.update(_PROFILES.get(profile, {}))
    given = {'precision': precision, 'threshold': threshold, 'edgeitems': edgeitems, 'linewidth': linewidth}
    _options.update({name: value for name, value in given.items() if value is not None})
    _options['sci_mode'] = sci_mode
    _t.print_options(_options['precision'], _options['threshold'], _options['edgeitems'], _options['linewidth'], sci_mode)


def get_printoptions():
    """How tensors are printed now."""
    return dict(_options)


@contextlib.contextmanager
def printoptions(**kwargs):
    """Other options for a while."""
    before = get_printoptions()
    set_printoptions(**kwargs)
    try:
        yield
    finally:
        set_printoptions(**before)


def __repr__(self, *, tensor_contents=None):
    kept = _t.attributes(self)
    kind = Tensor if kept is None else kept.get('__class__', Tensor)
    if kind.torch_name.endswith('.UninitializedParameter'):
        return '<UninitializedParameter>'
    return _t.repr(self) if kind is Tensor else 'Parameter containing:\n' + _t.repr(self)


def __str__(self):
    return __repr__(self)


def __format__(self, spec):
    if _t.dim(self) == 0:
        return format(_t.item(self), spec)
    if spec:
        raise TypeError('unsupported format string passed to Tensor.__format__')
    return __repr__(self)


for _each in (__repr__, __str__, __format__):
    method(_each)
