"""torch.nn: layers, losses, and what networks are made of."""
from tapedeck_missing import missing

from .parameter import Buffer, Parameter
from . import functional, init
from .modules import *
from .modules import Module
from . import modules, parameter, utils

__getattr__ = missing(__name__)
