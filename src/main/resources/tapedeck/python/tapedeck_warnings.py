"""Warnings of the shim, said of the script's line."""
import sys
import warnings


def warn(text, category):
    """Warns of the script's innermost line: there once, as Python does."""
    frame = sys._getframe(1)
    while frame.f_back is not None and frame.f_code.co_filename.startswith('<'):
        frame = frame.f_back
    names = frame.f_globals
    warnings.warn_explicit(text, category, frame.f_code.co_filename, frame.f_lineno, names.get('__name__'),
                           names.setdefault('__warningregistry__', {}))
