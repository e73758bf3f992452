"""Mixed precision under its older names."""
from ..amp import GradScaler as _GradScaler
from ..amp import autocast as _autocast

__all__ = ['GradScaler', 'autocast']


class autocast(_autocast):
    """torch.amp.autocast on the device that there is not."""

    def __init__(self, enabled=True, dtype=None, cache_enabled=True):
        super().__init__('cuda', dtype, enabled, cache_enabled)


class GradScaler(_GradScaler):
    """torch.amp.GradScaler on the device that there is not."""

    def __init__(self, init_scale=65536.0, growth_factor=2.0, backoff_factor=0.5, growth_interval=2000, enabled=True):
        super().__init__('cuda', init_scale, growth_factor, backoff_factor, growth_interval, enabled)
