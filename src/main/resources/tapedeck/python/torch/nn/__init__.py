"""torch.nn: layers, losses, and what networks are made of."""
from tapedeck_missing import missing

from .parameter import Buffer, Parameter, UninitializedParameter
from . import functional, init
from .modules import *
from .modules import Module
from .parallel import DataParallel
from . import modules, parallel, parameter, utils

__getattr__ = missing(__name__)
