"""Tells the deck which line a script has come to, and what it has assigned: what tapedeck_lines puts in calls it."""
import builtins

_MOST = 1000
"""How often a line is told in an iteration: what turns more often goes on unseen, and is told once it is over."""

_LONG, _FEW = 40, 4
_MISSING = object()


class Teller:
    """Tells the deck, where it looks on; reached(line, last) and assigned(line, name, tensor or None, text) are the deck's."""

    def __init__(self, reached, assigned, is_tensor, name):
        self.told, self.held, self.is_tensor, self.name = reached, assigned, is_tensor, name
        self.begin()

    def begin(self, most=_MOST):
        """An iteration begins, or what comes before the first: there a line is told less often."""
        self.counts, self.late, self.now, self.most = {}, {}, 0, most

    def _is_too_often(self, what):
        self.counts[what] = count = self.counts.get(what, 0) + 1
        return count > self.most

    def at(self, line, last):
        self.now = line
        if not self._is_too_often(line):
            if self.late:
                late, self.late = self.late, {}
                for (at, name), value in late.items():
                    self._tell(at, name, value)
            if not self.told(line, last):
                builtins.__tapedeck_captured__ = False

    def turn(self, line, last):
        """A loop turns; its first turn was told when it was come to."""
        if self.now != line:
            self.at(line, last)

    def assigned(self, line, name, value):
        self.name(name, value)
        if self._is_too_often((line, name)):
            self.late[line, name] = value
        else:
            self._tell(line, name, value)

    def set(self, line, name, of, attribute):
        """An attribute was set. Only what asks no code of the script's is looked at."""
        if self.is_tensor(of):
            value = getattr(of, attribute, _MISSING) if attribute in ('data', 'grad') else _MISSING
        else:
            try:
                value = object.__getattribute__(of, '__dict__').get(attribute, _MISSING)
            except AttributeError:
                value = _MISSING
        if value is not _MISSING:
            self.assigned_unnamed(line, f'{name}.{attribute}', value)

    def assigned_unnamed(self, line, name, value):
        if not self._is_too_often((line, name)):
            self._tell(line, name, value)
        else:
            self.late[line, name] = value

    def returned(self, line, value):
        self.assigned_unnamed(line, 'return', value)
        return value

    def _tell(self, line, name, value):
        if self.is_tensor(value):
            self.held(line, name, value, '')
        else:
            self.held(line, name, None, brief(value))


def brief(value, depth=1):
    """A value in a few characters. Nothing of the script's runs for it."""
    kind = type(value)
    if kind is str:
        return repr(value if len(value) <= _LONG else value[:_LONG] + '…')
    if kind is int:
        return repr(value) if value.bit_length() < 128 else 'int'
    if kind is float:
        text = repr(value)
        return text if len(text) <= 8 else f'{value:.5g}'
    if kind in (bool, type(None), range, slice, complex):
        return repr(value)
    if kind in (tuple, list, set, frozenset, dict):
        return _several(value, kind, depth)
    if kind.__module__ == 'polyglot':
        try:
            return f'{value.__class__.__name__} {brief(tuple(value.shape))}'
        except Exception:
            return ''
    if kind is type:
        return value.__name__
    return type.__getattribute__(kind, '__name__')


_BRACKETS = {tuple: '()', list: '[]', set: '{}', frozenset: '{}', dict: '{}'}


def _several(value, kind, depth):
    if len(value) > 0 and depth == 0:
        return f'{kind.__name__} of {len(value)}'
    parts = []
    for each in value:
        if len(parts) == _FEW:
            parts.append('…')
            break
        part = brief(each, depth - 1)
        parts.append(f'{part}: {brief(value[each], 0)}' if kind is dict and _is_plain(each) else part)
    start, end = _BRACKETS[kind]
    return f'{start}{", ".join(parts)}{"," if kind is tuple and len(parts) == 1 else ""}{end}'


def _is_plain(key):
    """Whether looking it up asks no code of the script's."""
    return type(key) in (str, int, float, bool, type(None))
