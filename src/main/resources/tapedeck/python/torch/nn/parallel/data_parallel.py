"""A module whose batches several devices share: where there are none, it is only called."""
from ..modules.module import Module

__all__ = ['DataParallel']


class DataParallel(Module):
    """Calls its module."""

    def __init__(self, module, device_ids=None, output_device=None, dim=0):
        super().__init__()
        self.module, self.device_ids = module, []

    def forward(self, *inputs, **kwargs):
        return self.module(*inputs, **kwargs)
