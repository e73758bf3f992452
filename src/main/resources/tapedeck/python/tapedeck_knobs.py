"""What of a script can be turned while it runs: the settings of its optimizers, and numbers of its own."""
import builtins
import sys
import weakref

# In a group, in the order in which they are shown: name and kind.
SETTINGS = {'lr': 'RATE', 'momentum': 'SHARE', 'betas': 'SHARE', 'alpha': 'SHARE', 'rho': 'SHARE', 'weight_decay': 'DECAY'}

_made = []
_stamp = [1]


def changed():
    """There is another group."""
    _stamp[0] += 1


def made(optimizer):
    """There is another optimizer: a weak reference to it is kept, and the line it was made on."""
    frame = sys._getframe(1)
    while frame is not None and frame.f_code.co_filename.startswith('<'):
        frame = frame.f_back
    _made.append((weakref.ref(optimizer), 0 if frame is None else frame.f_lineno))
    _stamp[0] += 1


def number(value):
    """A setting as a float, or None if it is no number."""
    if hasattr(value, 'numel'):
        value = value.item() if value.numel() == 1 else None
    return float(value) if isinstance(value, (int, float)) else None


def _called(optimizers, path):
    """What variables of the script that can be seen from here, and their attributes, call each optimizer."""
    names, frame, seen = {}, sys._getframe(1), set()

    def look(held, prefix=''):
        for name, value in list(held.items()):
            for i, optimizer in enumerate(optimizers):
                if value is optimizer:
                    names.setdefault(i, prefix + name)
            if not prefix and id(value) not in seen and type(value).__module__ == '__main__':
                seen.add(id(value))
                look(getattr(value, '__dict__', {}), name + '.')
    while frame is not None:
        if frame.f_code.co_filename == path:
            look(frame.f_locals)
        frame = frame.f_back
    return names


class _Setting:
    """One number of a group."""

    def __init__(self, group, key, place):
        self.group, self.key, self.place = group, key, place

    def get(self):
        value = self.group.get(self.key)
        return number(value if self.place is None else value[self.place])

    def set(self, value):
        if self.place is not None:
            both = list(self.group[self.key])
            both[self.place] = value
            value = tuple(both)
        self.group[self.key] = value


class _Variable:
    """A number of the script's own: asked for where it is read."""
    group = None

    def __init__(self, found):
        self.found, self.value, self.turned, self.lines = found, found.value, None, {}
        self.told = False

    def kind(self):
        if self.found.is_rate:
            return 'RATE'
        return {bool: 'BOOLEAN', int: 'INTEGER'}.get(type(self.value), 'REAL')

    def set(self, value):
        kind = float if self.found.is_rate else type(self.value)
        self.turned = kind(round(value)) if kind in (int, bool) else float(value)


class Knobs:
    """Those of one run: told to the deck where an iteration begins, and turned from there."""

    def __init__(self, host, path):
        self.host, self.path = host, path
        self.told = 0
        self.settings, self.unwatched, self.moved, self.variables = {}, [], {}, {}
        self.iterations = 0
        host.turnBy(self.turn)
        builtins.__tapedeck_free__ = False
        builtins.__tapedeck_knob__, builtins.__tapedeck_turned__ = self.read, self.assigned

    def have(self, found):
        """The script has numbers of its own; its run may have been started with others."""
        self.variables = {name: _Variable(each) for name, each in found.items()}
        for name, variable in self.variables.items():
            started = None if variable.found.is_rate or variable.value is None else self.host.started(name)
            if started is not None and started != variable.value:
                variable.set(started)

    def read(self, name, value):
        """What a number of the script's is to be where it is read."""
        variable = self.variables[name]
        if type(value) not in (int, float, bool):
            return value
        if variable.turned is not None:
            return variable.turned
        self.note(name, variable, value)
        return value

    def assigned(self, name, value, line, stands):
        """The script has assigned to a rate, a number that stands there or one that it made."""
        if type(value) not in (int, float):
            return
        variable = self.variables[name]
        last = variable.lines.get(line)
        variable.lines[line] = value
        if variable.turned is None:
            self.note(name, variable, value)
        elif not stands and value not in (variable.turned, last):  # it goes on from there
            variable.turned = None
            self.note(name, variable, value)
            self.free()

    def note(self, name, variable, value):
        if variable.value != value:
            variable.value = value
            if variable.told:
                self.move(name, value, True)
        if not variable.told and name not in self.settings:
            changed()

    def free(self):
        """Nothing need be asked for once all is known and nothing turned."""
        builtins.__tapedeck_free__ = self.iterations > 1 and all(v.turned is None for v in self.variables.values())

    def tell(self):
        """Says which there are, if there are others than before, and what the script has made of them."""
        self.iterations += 1
        if self.iterations == 2:
            self.free()
        if self.told != _stamp[0]:
            self.told = _stamp[0]
            self.look()
        for name, setting, last in self.unwatched:
            value = setting.get()
            if value is not None and value != last[0]:
                last[0] = value
                self.moved[name] = value, True
        self.tell_moved()

    def tell_moved(self, is_over=False):
        """Says what the script has turned itself, and whether after the update of the iteration: when all is over, no other uses that."""
        if self.moved:
            for name, (value, late) in self.moved.items():
                if not (late and is_over):
                    self.host.moved(name, value, late)
            self.moved.clear()

    def move(self, name, value, by_hand):
        self.moved[name] = value, self.host.updated(by_hand)

    def look(self):
        """Finds the optimizers that are in use, and the numbers that are known."""
        alive = [(optimizer, line) for optimizer, line in ((ref(), line) for ref, line in _made) if optimizer is not None]
        _made[:] = [each for each in _made if each[0]() is not None]
        names = _called([optimizer for optimizer, _ in alive], self.path)
        if names:
            alive = [(*each, names[i]) for i, each in enumerate(alive) if i in names]
        else:
            alive = [(*each, type(each[0]).__name__) for each in alive[-1:]]
        known = {name: each for name, each in self.variables.items() if each.value is not None}
        several = len(alive) > 1 or any(each.found.is_rate for each in known.values())
        before, self.settings, self.unwatched, told = self.settings, {}, [], []
        for optimizer, line, name in alive:
            for i, group in enumerate(optimizer.param_groups):
                self.add(group, (name + '.' if several else '') + (f'group {i}.' if i else ''), line, before, told)
        for name, each in sorted(known.items(), key=lambda item: not item[1].found.is_rate):
            if name not in self.settings:
                is_rate = each.found.is_rate
                made = each.value if each.turned is None or not each.found.is_early else each.turned
                told.append((name, each.kind(), float(made), each.found.line, is_rate and not told, not is_rate,
                             not each.told, each.found.is_early))
                self.settings[name], each.told = each, True
        if told:
            self.host.made(told)

    def add(self, group, prefix, line, before, told):
        """Adds what of a group can be turned."""
        watched = {}
        for key, kind in SETTINGS.items():
            value = group.get(key)
            pair = isinstance(value, (tuple, list)) and len(value) == 2
            for place in (0, 1) if pair else (None,):
                setting = _Setting(group, key, place)
                is_ = setting.get() if key in group else None
                if is_ is None:
                    continue
                name = prefix + key + ('' if place is None else f'[{place}]')
                old = before.get(name)
                self.settings[name] = setting
                told.append((name, kind, is_, line, key == 'lr' and not told, False, old is None or old.group is not group,
                             False))
                watched.setdefault(key, []).append((name, setting))
                if not hasattr(group, 'watch'):
                    self.unwatched.append((name, setting, [is_]))
        if hasattr(group, 'watch'):
            def watch(key, value):
                for name, setting in watched.get(key, ()):
                    is_ = setting.get()
                    if is_ is not None:
                        self.move(name, is_, False)
            group.watch = watch

    def turn(self, name, value):
        """Somebody has turned a knob: as if the script had written it."""
        if name in self.settings:
            self.settings[name].set(value)
            self.moved.pop(name, None)
            self.free()
