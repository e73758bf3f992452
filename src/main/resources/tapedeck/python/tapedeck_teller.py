"""Tells the deck which line a script has come to, and what it has assigned: what tapedeck_lines puts in calls it."""
import builtins
import types

_MOST = 1000
"""How often a line is told in an iteration: what turns more often goes on unseen, and is told once it is over."""

_SOME = 100
"""How often a line outside the loop has what it assigns kept at once, between two iterations or before the first."""

_LONG, _FEW = 40, 4
_MISSING = object()
_UNCHANGING = (int, float, str, bool, type(None))


class Teller:
    """Tells the deck, where it looks on, which line was come to and what it assigned, and keeps what lines outside the loop assigned.

    outer: of these lines, the function that they are of."""

    def __init__(self, deck, is_tensor, name):
        self.deck, self.is_tensor, self.name = deck, is_tensor, name
        self.outer, self.kept, self.fresh = {}, {}, set()
        self.begin()
        self.pause()

    def begin(self, most=_MOST):
        """An iteration begins, or what comes before the first: there a line is told less often."""
        self.counts, self.late, self.most = {}, {}, most

    def pause(self):
        """An iteration is over: what now comes is between it and the next."""
        self.often, self.unsettled = {}, {}

    def _is_too_often(self, what):
        self.counts[what] = count = self.counts.get(what, 0) + 1
        return count > self.most

    def at(self, line, last):
        self.fresh.add(line)
        self._come(line, last)

    def turn(self, line, last):
        """A loop turns; its first turn was told when it was come to."""
        if line in self.fresh:
            self.fresh.remove(line)
        else:
            self._come(line, last)

    def _come(self, line, last):
        if line in self.outer:
            for each in range(line, last + 1):
                self.kept.pop(each, None)
            self.often[line] = count = self.often.get(line, 0) + 1
            if self.unsettled and count <= _SOME:
                self._settle()
        if builtins.__tapedeck_captured__ and not self._is_too_often(line):
            if self.late:
                late, self.late = self.late, {}
                for (at, name), value in late.items():
                    self._tell(at, name, value)
            if not self.deck.reached(line, last):
                builtins.__tapedeck_captured__ = False

    def assigned(self, line, name, value):
        if builtins.__tapedeck_captured__:
            self.name(name, value)
        self.assigned_unnamed(line, name, value)

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
        if line in self.outer:
            there = self.kept.setdefault(line, {})
            there.pop(name, None)  # it comes last
            if type(value) in _UNCHANGING:
                there[name] = value
            elif self.is_tensor(value) and self.often.get(line, 0) > _SOME:  # a copy at each turn would take long
                there[name], self.unsettled[line, name] = value, value._version
            else:
                there[name] = self._as_now(value)
        if builtins.__tapedeck_captured__:
            if not self._is_too_often((line, name)):
                self._tell(line, name, value)
            else:
                self.late[line, name] = value if type(value) in _UNCHANGING or self.is_tensor(value) else _AsWas(None, brief(value))

    def returned(self, line, value):
        if builtins.__tapedeck_captured__:
            self.assigned_unnamed(line, 'return', value)
        return value

    def _tell(self, line, name, value):
        if self.is_tensor(value):
            self.deck.assigned(line, name, value, '')
        else:
            self.deck.assigned(line, name, None, value.text if type(value) is _AsWas else brief(value))

    def _settle(self):
        """What turned often has come to an end: what it assigned last is kept, unless it was changed since."""
        unsettled, self.unsettled = self.unsettled, {}
        for (line, name), version in unsettled.items():
            value = self.kept.get(line, {}).pop(name, None)
            if value is not None and value._version == version:
                self.kept[line][name] = self._as_now(value)

    def entered(self, function):
        """A function that comes to the loop begins anew: nothing stands beside its lines."""
        for line in [each for each in self.kept if self.outer[each] == function]:
            del self.kept[line]

    def tell_what_stands(self, script, frames):
        """An iteration begins that is looked at: tells what stands beside lines outside the loop, and what variables hold, those of a
        function with a line of it that is negative.

        script: its variables; frames: of its functions that run, the innermost last."""
        self._settle()
        running = {0, *(frame.f_code.co_firstlineno for frame in frames)}
        for line, there in self.kept.items():
            if self.outer[line] in running:
                for name, value in there.items():
                    self._stands(line, name, value)
        for line, scope in ((0, script), *((-each.f_lineno, each.f_locals) for each in frames)):
            for name, value in list(scope.items()):
                if not name.startswith('__') and type(value) not in _DEFINED:
                    self._stands(line, name, value)

    def _stands(self, line, name, value):
        was = value if type(value) is _AsWas else self._as_now(value)
        self.deck.stands(line, name, was.tensor, was.text)

    def _as_now(self, value):
        if not self.is_tensor(value):
            return _AsWas(None, brief(value))
        copy = self.deck.copy(value)
        return _AsWas(copy, repr([*value.shape]) if copy is None else '')


class _AsWas:
    """A value as it was: of a tensor a copy, if it is not large, else a few characters."""
    __slots__ = ('tensor', 'text')

    def __init__(self, tensor, text):
        self.tensor, self.text = tensor, text


_DEFINED = (type, types.ModuleType, types.FunctionType, types.BuiltinFunctionType)


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
