"""What tensors are called in a script: by its variables, and parameters by their place in a module."""
import sys

import _tapedeck as _t


def is_tensor(value):
    torch = sys.modules.get('torch')
    return torch is not None and isinstance(value, torch.Tensor)


class Names:
    """Tells the engine, where the deck looks on."""

    def __init__(self, main, path):
        self.main, self.path = main, path
        self.all_told = self.before = False
        self.first = None

    def assigned(self, name, value):
        """A variable was given a value where the deck looks on. Before the loop it may not be what the script calls it there: only
        what a variable of the script itself holds has its name."""
        if not self.before or (is_tensor(value) and vars(self.main).get(name) is value):
            self.tell(name, value)

    def tell(self, name, value):
        """A variable of that name was given this value."""
        if is_tensor(value):
            self._name(name, value)
        elif _is_module(value):
            self._tell_parameters(name, value)

    def named(self, name, value):
        """The value, which is about to be given to that variable."""
        if is_tensor(value):
            self._name(name, value)
        return value

    def _name(self, name, tensor):
        """Gives a tensor that has no name one: a parameter that of its place in a module, if a variable holds that; it is stronger than
        the name of a variable that a loop over parameters gives them all."""
        nn = sys.modules.get('torch.nn')
        if nn is not None and isinstance(tensor, nn.Parameter) and not _t.name(tensor):
            self._tell_modules()
        if not _t.name(tensor):
            _t.set_name(tensor, name)

    def _tell_parameters(self, name, module):
        """By their place in the module; of any but the first that is told, with its name before."""
        parameters = _parameters(module)
        self.first = self.first or (module if parameters else None)  # a loss is a module, too
        for place, parameter in parameters:
            if not _t.name(parameter):
                _t.set_name(parameter, place if module is self.first else f'{name}.{place}')

    def tell_what_stands(self):
        """What was assigned before the deck looked on; once."""
        if self.all_told or 'torch' not in sys.modules:
            return
        self.all_told = True
        self._tell_modules()
        for name, value in self._held():
            self.tell(name, value)

    def _tell_modules(self):
        modules = self.modules()
        if len({id(module) for _, module in modules}) > 1:
            self.first = self  # none needs no name
        for name, module in modules:
            self._tell_parameters(name, module)

    def modules(self):
        """What variables hold that has parameters, with their names."""
        return [(name, value) for name, value in self._held() if _is_module(value) and _parameters(value)]

    def _held(self):
        return list(vars(self.main).items()) + self._locals()

    def _locals(self):
        """What the script's functions hold that have come to the loop: it may be in a main()."""
        return [(name, value) for frame in reversed(self.frames()) for name, value in frame.f_locals.items() if name != 'self']

    def frames(self):
        """Of the script's functions that run, the innermost last."""
        result, frame = [], sys._getframe(1)
        while frame is not None:
            if frame.f_code.co_filename == self.path and frame.f_code.co_name != '<module>':
                result.insert(0, frame)
            frame = frame.f_back
        return result


def _is_module(value):
    nn = sys.modules.get('torch.nn')
    return nn is not None and isinstance(value, nn.Module)


def _parameters(module):
    """With their places in it."""
    return list(sys.modules['torch.nn'].Module.named_parameters(module))
