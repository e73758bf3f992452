"""Curves."""
from .artist import Line2D
