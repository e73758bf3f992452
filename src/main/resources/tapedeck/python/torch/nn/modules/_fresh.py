"""Parameters before they are filled."""
import _tapedeck as _t


def fresh(size, dtype=None, value=0):
    """A tensor of a size; its numbers are to be drawn."""
    for i, each in enumerate(size):
        if not hasattr(each, '__index__'):
            kind = type(each).__name__
            raise TypeError(f"empty(): argument 'size' failed to unpack the object at pos {i + 1} with error "
                            f'"type must be tuple of ints,but got {kind}"' if i else
                            f"empty(): argument 'size' (position 1) must be tuple of ints, but found element of type {kind} at pos 0")
    return _t.full(tuple(size), value, _t.default_dtype() if dtype is None else dtype.word)
