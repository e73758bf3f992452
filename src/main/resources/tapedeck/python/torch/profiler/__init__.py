"""PyTorch's profiler, which measures nothing here."""
from tapedeck_missing import missing

from .._warnings import warn

__all__ = ['profile', 'record_function', 'schedule', 'tensorboard_trace_handler', 'ProfilerActivity']


class ProfilerActivity:
    CPU, XPU, MTIA, CUDA = 'CPU', 'XPU', 'MTIA', 'CUDA'


class record_function:
    """A part of a program with a name."""

    def __init__(self, name, args=None):
        self.name = name

    def __enter__(self):
        return self

    def __exit__(self, *raised):
        return False


class profile:
    """Runs what is to be measured."""

    def __init__(self, *args, **options):
        warn('torch.profiler measures nothing in Tapedeck: what it is given runs', once=True)

    def start(self):
        """Nothing begins."""

    def stop(self):
        """Nothing ends."""

    def step(self):
        """Nothing is counted."""

    def __enter__(self):
        return self

    def __exit__(self, *raised):
        return False

    def key_averages(self, *args, **options):
        raise NotImplementedError('torch.profiler.profile.key_averages is not in Tapedeck: nothing was measured')


def schedule(*, wait=0, warmup=0, active=1, repeat=0, skip_first=0, **options):
    return lambda step: None


def tensorboard_trace_handler(dir_name, worker_name=None, use_gzip=False):
    return lambda profiler: None


__getattr__ = missing(__name__)
