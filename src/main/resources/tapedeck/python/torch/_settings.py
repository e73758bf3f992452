"""Switches of PyTorch that change nothing here: one thread computes, and always the same."""
__all__ = ['get_num_threads', 'set_num_threads', 'get_num_interop_threads', 'set_num_interop_threads', 'use_deterministic_algorithms',
           'are_deterministic_algorithms_enabled', 'set_float32_matmul_precision', 'get_float32_matmul_precision', 'set_default_device',
           'get_default_device', 'is_warn_always_enabled', 'set_warn_always', 'set_flush_denormal']

from . import _dtypes

_kept = {'threads': 1, 'deterministic': False, 'precision': 'highest', 'warn': False}


def get_num_threads():
    return _kept['threads']


def set_num_threads(n):
    if n <= 0:
        raise RuntimeError('set_num_threads expects a positive integer')
    _kept['threads'] = n


def get_num_interop_threads():
    return 1


def set_num_interop_threads(n):
    """One thread computes."""


def use_deterministic_algorithms(mode, *, warn_only=False):
    _kept['deterministic'] = mode


def are_deterministic_algorithms_enabled():
    return _kept['deterministic']


def set_float32_matmul_precision(precision):
    _kept['precision'] = precision


def get_float32_matmul_precision():
    return _kept['precision']


def set_default_device(device):
    if device is not None:
        _dtypes.device(str(device))


def get_default_device():
    return _dtypes.CPU


def is_warn_always_enabled():
    return _kept['warn']


def set_warn_always(b):
    _kept['warn'] = b


def set_flush_denormal(mode):
    return False
