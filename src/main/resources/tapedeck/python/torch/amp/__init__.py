"""Mixed precision: there is none, and what asks for it on a device that is not there goes on without, as in PyTorch."""
import functools
import warnings

from tapedeck_missing import missing

from .._dtypes import float32

__all__ = ['autocast', 'GradScaler', 'is_autocast_available']


def is_autocast_available(device_type):
    return device_type in ('cpu', 'cuda')


class autocast:
    """A region of smaller numbers, which PyTorch leaves as it is where there is no CUDA."""

    def __init__(self, device_type, dtype=None, enabled=True, cache_enabled=None):
        if not isinstance(device_type, str):
            raise ValueError(f'Expected `device_type` of type `str`, got: `{type(device_type)}`')
        if enabled and device_type == 'cuda':
            warnings.warn("User provided device_type of 'cuda', but CUDA is not available. Disabling")
            enabled = False
        if enabled and dtype is not float32:
            raise NotImplementedError(f"torch.autocast('{device_type}') needs bfloat16 or float16, which Tapedeck has not")
        self.device, self.fast_dtype = device_type, dtype

    def __enter__(self):
        return self

    def __exit__(self, *raised):
        return False

    def __call__(self, function):
        @functools.wraps(function)
        def called(*args, **kwargs):
            with self:
                return function(*args, **kwargs)
        return called


class GradScaler:
    """Scales losses where numbers are small: nowhere, so that it only passes on."""

    def __init__(self, device='cuda', init_scale=65536.0, growth_factor=2.0, backoff_factor=0.5, growth_interval=2000, enabled=True):
        if enabled and device == 'cuda':
            warnings.warn('torch.cuda.amp.GradScaler is enabled, but CUDA is not available.  Disabling.')
        elif enabled:
            raise NotImplementedError(f'GradScaler({device!r}) is not in Tapedeck')

    def scale(self, outputs):
        return outputs

    def unscale_(self, optimizer):
        """Nothing was scaled."""

    def step(self, optimizer, *args, **kwargs):
        return optimizer.step(*args, **kwargs)

    def update(self, new_scale=None):
        """Nothing is scaled."""

    def get_scale(self):
        return 1.0

    def is_enabled(self):
        return False

    def state_dict(self):
        return {}

    def load_state_dict(self, state_dict):
        """There is no state."""


__getattr__ = missing(__name__)
