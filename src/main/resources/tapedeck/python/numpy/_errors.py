"""What is done where a number is divided by zero or becomes too large: numpy warns of it."""
import contextlib
import sys

import _tapedeck as _t

__all__ = ['errstate', 'seterr', 'geterr', 'seterrcall', 'geterrcall']

_KINDS = {'DIVIDE': ('divide', 'divide by zero'), 'OVERFLOW': ('over', 'overflow'), 'INVALID': ('invalid', 'invalid value')}
_MODES = ('ignore', 'warn', 'raise', 'call', 'print', 'log')
_state = {'divide': 'warn', 'over': 'warn', 'under': 'ignore', 'invalid': 'warn'}
_call = [None]


def _met(kind, where):
    """A ufunc met it."""
    key, text = _KINDS[kind]
    mode = _state[key]
    if mode == 'ignore':
        return
    text = f'{text} encountered in {where}'
    if mode == 'raise':
        raise FloatingPointError(text)
    if mode == 'call':
        _call[0](text, 8)
    elif mode == 'log':
        _call[0].write(f'Warning: {text}\n')
    elif mode == 'print':
        sys.stderr.write(f'Warning: {text}\n')
    else:
        warn(text)


def warn(text):
    """A RuntimeWarning of the script's line; what pandas and matplotlib compute they have asked for themselves."""
    frame = sys._getframe(1)
    while frame is not None and frame.f_code.co_filename.startswith('<'):
        if frame.f_code.co_filename.startswith(('<tapedeck>/pandas', '<tapedeck>/matplotlib')):
            return
        frame = frame.f_back
    import tapedeck_warnings
    tapedeck_warnings.warn(text, RuntimeWarning)


def geterr():
    """What is done with each kind of error."""
    return dict(_state)


def seterr(all=None, divide=None, over=None, under=None, invalid=None):
    """Sets what is done; returns what was."""
    before = dict(_state)
    for key, mode in (('divide', divide), ('over', over), ('under', under), ('invalid', invalid)):
        mode = all if mode is None else mode
        if mode is not None:
            if mode not in _MODES:
                raise ValueError(f"invalid error mode '{mode}'" if isinstance(mode, str) else 'invalid error mode')
            _state[key] = mode
    return before


def seterrcall(func):
    """The function for 'call', or what has write for 'log'; returns the one before."""
    before, _call[0] = _call[0], func
    return before


def geterrcall():
    """The function for 'call'."""
    return _call[0]


class errstate(contextlib.ContextDecorator):
    """What is done with errors within a block."""

    def __init__(self, *, call=None, all=None, divide=None, over=None, under=None, invalid=None):
        self._kinds, self._function = (all, divide, over, under, invalid), call

    def __enter__(self):
        self._before = seterr(*self._kinds)
        self._called = _call[0]
        if self._function is not None:
            _call[0] = self._function

    def __exit__(self, *exc):
        _state.update(self._before)
        _call[0] = self._called


_t.np_errors_to(_met)
