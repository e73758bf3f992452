"""numpy's random numbers: the same streams from the same seeds."""
import _tapedeck as _t
from tapedeck_missing import missing

from .._dtype import word
from ._drawing import Drawing

UNSEEDED = 0


class RandomState(Drawing):
    """A stream of np.random.seed's kind."""

    def __init__(self, seed=None):
        self.seed(seed)

    def seed(self, seed=None):
        """Begins the stream that belongs to a seed."""
        if seed is not None and not 0 <= (seed := seed.__index__()) < 2 ** 32:
            raise ValueError('Seed must be between 0 and 2**32 - 1')
        self._stream = _t.np_random_state(UNSEEDED if seed is None else seed)

    def rand(self, *shape):
        """Uniform from [0, 1)."""
        return self._draw('random', shape or None)

    def randn(self, *shape):
        """From the standard normal distribution."""
        return self._draw('standard_normal', shape or None)

    def random_sample(self, size=None):
        """Uniform from [0, 1)."""
        return self._draw('random', size)

    random = ranf = sample = random_sample

    def randint(self, low, high=None, size=None, dtype=int):
        """Whole numbers from low to high - 1."""
        if high is None:
            low, high = 0, low
        result = self._integers(low, high, size, word(dtype), 'low >= high')
        return int(result) if size is None and dtype is int else result

    def random_integers(self, low, high=None, size=None):
        """Whole numbers from low to high."""
        return self.randint(1 if high is None else low, (low if high is None else high) + 1, size)

    def get_state(self, legacy=True):
        raise AttributeError('numpy.random.get_state is not in Tapedeck; it has seed')

    def set_state(self, state):
        raise AttributeError('numpy.random.set_state is not in Tapedeck; it has seed')


class Generator(Drawing):
    """A stream of default_rng."""

    def __init__(self, seed=None):
        if isinstance(seed, SeedSequence):
            seed = seed.entropy
        if seed is not None and not isinstance(seed, int):
            raise TypeError('numpy.random.default_rng is in Tapedeck for whole numbers')
        if seed is not None and seed < 0:
            raise ValueError('expected non-negative integer')
        self._stream = _t.np_default_rng(str(int(UNSEEDED if seed is None else seed)))

    def __repr__(self):
        return 'Generator(PCG64)'

    def random(self, size=None, dtype=float, out=None):
        """Uniform from [0, 1)."""
        if word(dtype) != 'float64':
            raise TypeError('random of a Generator is in Tapedeck for float64')
        return self._draw('random', size)

    def integers(self, low, high=None, size=None, dtype=int, endpoint=False):
        """Whole numbers from low to high - 1."""
        if high is None:
            low, high = 0, low
        return self._integers(low, high + 1 if endpoint else high, size, word(dtype), 'low >= high')

    def permuted(self, x, axis=None, out=None):
        raise AttributeError('numpy.random.Generator.permuted is not in Tapedeck; it has permutation')


class SeedSequence:
    """What a generator begins from."""

    def __init__(self, entropy=None):
        self.entropy = entropy


def default_rng(seed=None):
    """A new Generator."""
    return seed if isinstance(seed, Generator) else Generator(seed)


_standard = RandomState()
mtrand = _standard
for _name in ('seed rand randn random random_sample ranf sample randint random_integers uniform normal standard_normal exponential poisson binomial '
              'gamma beta laplace lognormal choice permutation shuffle multivariate_normal get_state set_state bytes geometric').split():
    if hasattr(_standard, _name):
        globals()[_name] = getattr(_standard, _name)


__getattr__ = missing(__name__)
