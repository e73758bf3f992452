"""Rows and columns in which axes span several."""
from .figure import GridSpec
