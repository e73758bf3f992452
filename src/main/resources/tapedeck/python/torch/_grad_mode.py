"""Whether gradients are recorded: as context, as decorator, and asked for."""
import functools

import _tapedeck as _t

__all__ = ['no_grad', 'enable_grad', 'set_grad_enabled', 'inference_mode', 'is_grad_enabled', 'is_inference_mode_enabled',
           'is_anomaly_enabled', 'is_inference']

_enable, _inference = _t.enable_grad, _t.enable_inference
_GENERATOR = 0x20


class _Mode:
    """A context that decorates too: each call of the function, and each step of a generator, is in it."""

    def _again(self):
        return type(self)()

    def __call__(self, f):
        if isinstance(f, type):
            f.__init__ = self(f.__init__)
            return f
        if getattr(getattr(f, '__code__', None), 'co_flags', 0) & _GENERATOR:
            return self._generator(f)

        @functools.wraps(f)
        def decorated(*args, **kwargs):
            with self._again():
                return f(*args, **kwargs)
        return decorated

    def _generator(self, f):
        @functools.wraps(f)
        def decorated(*args, **kwargs):
            steps = f(*args, **kwargs)
            sent = None
            while True:
                try:
                    with self._again():
                        made = steps.send(sent)
                except StopIteration as end:
                    return end.value
                sent = yield made
        return decorated


class _Plain(_Mode):
    """One that needs no arguments and may decorate without brackets: @torch.no_grad."""

    def __new__(cls, f=None):
        made = object.__new__(cls)
        return made if f is None else made(f)

    def __init__(self, f=None):
        pass

    def __exit__(self, kind, value, trace):
        _enable(self.before)


class no_grad(_Plain):
    """Nothing that is computed in it has a gradient."""

    def __enter__(self):
        self.before = _enable(False)


class enable_grad(_Plain):
    """What is computed in it has gradients, inside no_grad too."""

    def __enter__(self):
        self.before = _enable(True)


class set_grad_enabled(_Mode):
    """Switches at once; as a context or decorator back afterwards."""

    def __init__(self, mode):
        self.mode = mode
        self.before = _enable(bool(mode))

    def _again(self):
        return set_grad_enabled(self.mode)

    def __call__(self, f):
        _enable(self.before)
        return _Mode.__call__(self, f)

    def __enter__(self):
        _enable(bool(self.mode))

    def __exit__(self, kind, value, trace):
        _enable(self.before)

    def __repr__(self):
        return f'torch.autograd.grad_mode.set_grad_enabled(mode={self.mode})'


class inference_mode(_Mode):
    """As no_grad, and what is made in it can never get a gradient."""

    def __new__(cls, mode=True):
        made = object.__new__(cls)
        if isinstance(mode, bool):
            return made
        made.__init__()
        return made(mode)

    def __init__(self, mode=True):
        self.mode = mode

    def _again(self):
        return inference_mode(self.mode)

    def __enter__(self):
        self.before = _inference(False)
        self.enabled = _enable(not self.mode)
        _inference(self.mode)

    def __exit__(self, kind, value, trace):
        _inference(False)
        _enable(self.enabled)
        _inference(self.before)


def is_grad_enabled():
    """Whether gradients are recorded."""
    return _t.grad_enabled()


def is_inference_mode_enabled():
    """Whether what is made never gets a gradient."""
    return _t.inference_enabled()


def is_anomaly_enabled():
    """Whether backward looks for NaN."""
    return _t.anomaly_enabled()


def is_inference(tensor):
    """Whether a tensor was made in inference_mode."""
    return _t.is_inference(tensor)
