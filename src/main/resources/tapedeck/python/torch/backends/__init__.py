"""torch.backends: of all of them there is the CPU."""
from tapedeck_missing import missing

from . import cpu, cuda, cudnn, mkl, mkldnn, mps, openmp

__getattr__ = missing(__name__)
