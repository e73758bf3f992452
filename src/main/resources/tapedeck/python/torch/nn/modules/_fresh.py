"""Parameters before they are filled."""
import _tapedeck as _t


def fresh(size, dtype=None, value=0):
    """A tensor of a size; its numbers are to be drawn."""
    return _t.full(tuple(size), value, _t.default_dtype() if dtype is None else dtype.word)
