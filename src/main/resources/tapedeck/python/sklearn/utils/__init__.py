"""What the other modules share."""
import numpy as np
from tapedeck_missing import missing


class Bunch(dict):
    """A dictionary whose keys are attributes as well."""

    def __init__(self, **kwargs):
        super().__init__(kwargs)

    def __setattr__(self, key, value):
        self[key] = value

    def __dir__(self):
        return self.keys()

    def __getattr__(self, key):
        try:
            return self[key]
        except KeyError:
            if key == 'DESCR':
                raise AttributeError('the DESCR of data sets is not in Tapedeck') from None
            raise AttributeError(key) from None


def check_random_state(seed):
    """A stream of numpy's: the common one, one from a seed, or the one that is given."""
    if seed is None or seed is np.random:
        return np.random.mtrand
    return np.random.RandomState(seed) if isinstance(seed, int) else seed


def shuffle(*arrays, random_state=None, n_samples=None):
    """Rows of all in the same new order."""
    indices = np.arange(len(arrays[0]))
    check_random_state(random_state).shuffle(indices)
    result = [rows(a, indices[:n_samples]) for a in arrays]
    return result[0] if len(result) == 1 else result


def rows(a, indices):
    """Rows of an array, a tensor, a data frame or a list."""
    if hasattr(a, 'iloc'):
        return a.iloc[indices]
    if isinstance(a, (list, tuple)):
        return [a[i] for i in indices.tolist()]
    return a[indices]


def resample(*arrays, replace=True, n_samples=None, random_state=None, stratify=None):
    """Rows drawn with replacement."""
    if not replace:
        return shuffle(*arrays, random_state=random_state, n_samples=n_samples)
    n = len(arrays[0])
    indices = check_random_state(random_state).randint(0, n, size=(n_samples or n,))
    result = [rows(a, indices) for a in arrays]
    return result[0] if len(result) == 1 else result


__getattr__ = missing(__name__)
