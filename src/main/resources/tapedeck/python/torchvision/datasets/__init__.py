"""Data sets, read from files that lie beside the script."""
from tapedeck_missing import missing

from .mnist import MNIST, FashionMNIST, KMNIST, VisionDataset

__all__ = ['FashionMNIST', 'KMNIST', 'MNIST', 'VisionDataset']
__getattr__ = missing(__name__)
