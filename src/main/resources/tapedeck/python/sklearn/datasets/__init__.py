"""Data sets that lie beside the program, and generated ones."""
from tapedeck_missing import missing

from ._tables import load_breast_cancer, load_diabetes, load_digits, load_iris, load_wine
from ._generated import make_blobs, make_circles, make_classification, make_moons, make_regression

__getattr__ = missing(__name__)
