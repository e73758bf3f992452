"""numpy's names of arguments, which PyTorch takes for its own."""
import functools

_OWN = {'axis': 'dim', 'keepdims': 'keepdim'}


def numpy_names(f):
    """Makes axis mean dim, and keepdims keepdim."""
    @functools.wraps(f)
    def named(*args, **kwargs):
        if kwargs:
            kwargs = {_OWN.get(name, name): value for name, value in kwargs.items()}
        return f(*args, **kwargs)
    return named
