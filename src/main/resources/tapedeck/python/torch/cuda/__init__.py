"""torch.cuda: there is none, and asking for it says so."""
from tapedeck_missing import missing

__all__ = ['is_available', 'device_count', 'is_initialized', 'manual_seed', 'manual_seed_all', 'empty_cache', 'memory_allocated',
           'max_memory_allocated', 'memory_reserved', 'current_device', 'get_device_name', 'get_device_properties', 'synchronize',
           'set_device', 'is_bf16_supported', 'seed', 'seed_all', 'reset_peak_memory_stats']


def is_available():
    return False


def is_initialized():
    return False


def is_bf16_supported(including_emulation=True):
    return False


def device_count():
    return 0


def manual_seed(seed):
    """Nothing to seed."""


def manual_seed_all(seed):
    """Nothing to seed."""


def seed():
    """Nothing to seed."""


def seed_all():
    """Nothing to seed."""


def empty_cache():
    """Nothing is cached."""


def reset_peak_memory_stats(device=None):
    """Nothing is counted."""


def memory_allocated(device=None):
    return 0


def max_memory_allocated(device=None):
    return 0


def memory_reserved(device=None):
    return 0


def _absent(*args, **kwargs):
    raise AssertionError('Torch not compiled with CUDA enabled')


current_device = get_device_name = get_device_properties = synchronize = set_device = _absent

__getattr__ = missing(__name__, lazy=('amp',))
