"""torchvision, as far as Tapedeck has it: data sets that lie beside the script, and transforms of them."""
from tapedeck_missing import missing

from . import datasets, transforms, utils

__version__ = '0.21.0'
__all__ = ['datasets', 'transforms', 'utils']
__getattr__ = missing(__name__)
