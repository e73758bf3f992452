"""Frames around what a module records: the script's own modules, and those of PyTorch's that are made of several others."""
import sys

import _tapedeck as _t

_RECURRENT = ('RNN', 'LSTM', 'GRU', 'RNNCell', 'LSTMCell', 'GRUCell')


class Frames:
    """What a module's frame is called: a variable's name, or its place in the module that it is a part of."""

    def __init__(self, names):
        self.names = names
        self.titles, self.kept, self.has_looked = {}, [], False

    def begin(self):
        """An iteration begins that is drawn."""
        self.has_looked = False

    def call(self, module, plainly, args, kwargs):
        """Calls a module in its frame, if it has one."""
        title = self.title(module)
        if title is None:
            return plainly(module, args, kwargs)
        scope = _t.enter_scope(title)
        try:
            return plainly(module, args, kwargs)
        finally:
            _t.leave_scope(scope)

    def title(self, module):
        """None where a frame would say nothing: around a layer, or around all."""
        if id(module) not in self.titles and not self.has_looked:
            self.look()
        return self.titles[id(module)] if id(module) in self.titles else _title(type(module).__name__, module)

    def look(self):
        self.has_looked = True
        held = self.names.modules()
        parts = {id(part) for _, module in held for part in module.modules() if part is not module}
        roots = {id(module): (name, module) for name, module in reversed(held) if id(module) not in parts}
        for name, module in roots.values():
            self.put(_title(name, module) if len(roots) > 1 else None, module)

    def put(self, title, module):
        self.kept.append(module)  # as long as it is, no other has its id
        self.titles.setdefault(id(module), title)
        parts = list(module.named_children())
        for name, part in parts:
            if type(part).__name__ in ('ModuleList', 'ModuleDict'):
                for place, each in part.named_children():
                    self.put(_title(f'{name}.{place}', each), each)
            else:
                self.put(_title(name, part) if len(parts) > 1 else None, part)


def _title(name, module):
    kind = type(module)
    own = not kind.__module__.startswith('torch.')
    if not own and kind.__name__ not in _RECURRENT and next(module.children(), None) is None:
        return None
    return f'{kind.__name__} {name}' if name.isdigit() else name
