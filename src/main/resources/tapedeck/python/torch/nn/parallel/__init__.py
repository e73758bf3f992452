"""Modules on several devices, of which there is one."""
from tapedeck_missing import missing

from .data_parallel import DataParallel

__all__ = ['DataParallel']
__getattr__ = missing(__name__)
