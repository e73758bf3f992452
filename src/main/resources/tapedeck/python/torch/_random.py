"""Random numbers, drawn as PyTorch's CPU generator draws them."""
import _tapedeck as _t

from . import _dtypes
from ._dtypes import word
from ._tensor import Tensor, method

__all__ = ['Generator', 'manual_seed', 'seed', 'initial_seed', 'get_rng_state', 'set_rng_state', 'rand', 'randn', 'randint',
           'randperm', 'rand_like', 'randn_like', 'randint_like', 'normal', 'bernoulli', 'multinomial', 'poisson']


def _seed(value):
    """A seed as 64 bits with a sign."""
    value = int(value)
    if not -0x8000_0000_0000_0000 <= value <= 0xffff_ffff_ffff_ffff:
        raise RuntimeError('Overflow when unpacking long')
    return value - (1 << 64) if value >= 1 << 63 else value


class Generator:
    """A random stream of a script's own."""
    __module__ = 'torch._C'

    def __init__(self, device='cpu'):
        self.device = _dtypes.device(device)
        self._stream = _t.generator()

    def manual_seed(self, seed):
        _t.manual_seed(_seed(seed), self._stream)
        return self

    def seed(self):
        _t.manual_seed(_t.random64(None), self._stream)
        return self.initial_seed()

    def initial_seed(self):
        return _t.initial_seed(self._stream) % (1 << 64)

    def get_state(self):
        return _t.rng_state(self._stream)

    def set_state(self, new_state):
        _t.set_rng_state(new_state, self._stream)
        return self

    def clone_state(self):
        return Generator().set_state(self.get_state())

    def __reduce__(self):
        return _generator, (self.get_state(),)


def _generator(state):
    return Generator().set_state(state)


class _Default(Generator):
    """The stream that torch.manual_seed sets."""
    __module__ = 'torch._C'

    def __init__(self):
        self.device = _dtypes.CPU
        self._stream = None


default_generator = _Default()
_Default.__name__ = _Default.__qualname__ = 'Generator'


def manual_seed(seed):
    """Starts the random stream anew at a seed."""
    return default_generator.manual_seed(seed)


def seed():
    """Starts the random stream anew, at a seed that it draws."""
    return default_generator.seed()


def initial_seed():
    """The seed at which the random stream began."""
    return default_generator.initial_seed()


def get_rng_state():
    """Where the random stream stands."""
    return _t.rng_state(None)


def set_rng_state(new_state):
    """Lets the random stream go on from a place."""
    _t.set_rng_state(new_state, None)


def stream(generator):
    """What the engine draws from."""
    if generator is None:
        return None
    if not isinstance(generator, Generator):
        raise TypeError(f"argument 'generator' must be torch._C.Generator, not {type(generator).__name__}")
    return generator._stream


def sizes(name, size, keyword=None):
    """The sizes that were given one by one, or as one tuple."""
    if keyword is not None:
        size = keyword
    elif len(size) == 1 and not isinstance(size[0], int):
        size = size[0]
    elif not size:
        raise TypeError(f'{name}() received an invalid combination of arguments - got (), but expected (tuple of ints size, *, '
                        'torch.Generator generator, Tensor out = None, torch.dtype dtype = None, ...)')
    if isinstance(size, int):
        size = (size,)
    result = []
    for i, each in enumerate(size):
        if isinstance(each, Tensor) and each.dim() == 0 and not each.dtype.is_floating_point:
            each = each.item()
        if isinstance(each, (list, tuple)):
            raise TypeError(f'{name}() received an invalid combination of arguments - got a size of {type(each).__name__}s')
        if not hasattr(each, '__index__'):
            raise TypeError(f"{name}(): argument 'size' failed to unpack the object at pos {i + 1} with error "
                            f'"type must be tuple of ints,but got {type(each).__name__}"')
        result.append(each.__index__())
    return tuple(result)


def _made(result, requires_grad):
    if requires_grad:
        _t.set_requires_grad(result, True)
    return result


def rand(*size, generator=None, out=None, dtype=None, layout=None, device=None, requires_grad=False, pin_memory=False, **more):
    """Uniform numbers of [0, 1)."""
    result = _t.rand(sizes('rand', size, more.get('size')), word(dtype) or _t.default_dtype(), stream(generator))
    return _made(result, requires_grad)


def randn(*size, generator=None, out=None, dtype=None, layout=None, device=None, requires_grad=False, pin_memory=False, **more):
    """Numbers of the standard normal distribution."""
    result = _t.randn(sizes('randn', size, more.get('size')), word(dtype) or _t.default_dtype(), stream(generator))
    return _made(result, requires_grad)


_BOUNDS = {'bool': (0, 1, 'bool'), 'uint8': (0, 255, 'unsigned char'), 'int8': (-128, 127, 'signed char'),
           'int16': (-0x8000, 0x7fff, 'short'), 'int32': (-0x8000_0000, 0x7fff_ffff, 'int')}


def _within(kind, low, high):
    """Refuses bounds that a type does not reach."""
    least, most, name = _BOUNDS[kind]
    if not least <= low <= most:
        raise RuntimeError(f'from is out of bounds for {name}')
    if not least <= high - 1 <= most:
        raise RuntimeError(f'to - 1 is out of bounds for {name}')


def randint(*args, low=None, high=None, size=None, generator=None, out=None, dtype=None, layout=None, device=None,
            requires_grad=False, pin_memory=False):
    """Whole numbers from low to high - 1."""
    numbers = list(args)
    if size is None and numbers and isinstance(numbers[-1], (tuple, list)):
        size = numbers.pop()
    if high is None and numbers:
        high = numbers.pop()
    if low is None:
        low = numbers.pop() if numbers else 0
    if size is None or high is None or numbers or isinstance(low, float) or isinstance(high, float):
        raise TypeError('randint() is given other arguments')
    kind = word(dtype) or 'int64'
    if kind in _BOUNDS and high > low:
        _within(kind, low, high)
    result = _t.randint(sizes('randint', (size,)), kind, int(low), int(high), stream(generator))
    return _made(result, requires_grad)


def randperm(n, *, generator=None, out=None, dtype=None, layout=None, device=None, requires_grad=False, pin_memory=False):
    """The whole numbers below n, shuffled."""
    if not hasattr(n, '__index__') and not isinstance(n, Tensor):
        raise TypeError(f"randperm(): argument 'n' (position 1) must be int, not {type(n).__name__}")
    return _made(_t.randperm(int(n), word(dtype) or 'int64', stream(generator)), requires_grad)


def _like(draw, input, dtype, requires_grad):
    return _made(draw(_t.shape(input), word(dtype) or _t.dtype(input), None), requires_grad)


def rand_like(input, *, dtype=None, layout=None, device=None, requires_grad=False, memory_format=None):
    """rand of the sizes and type of a tensor."""
    return _like(_t.rand, input, dtype, requires_grad)


def randn_like(input, *, dtype=None, layout=None, device=None, requires_grad=False, memory_format=None):
    """randn of the sizes and type of a tensor."""
    return _like(_t.randn, input, dtype, requires_grad)


def randint_like(input, low=None, high=None, *, dtype=None, layout=None, device=None, requires_grad=False, memory_format=None):
    """randint of the sizes and type of a tensor."""
    if high is None:
        low, high = 0, low
    kind = word(dtype) or _t.dtype(input)
    if kind in _BOUNDS and high > (low or 0):
        _within(kind, low or 0, high)
    return _made(_t.randint(_t.shape(input), kind, low or 0, high, None), requires_grad)


def normal(mean, std=1, size=None, *, generator=None, out=None, dtype=None, layout=None, device=None, requires_grad=False,
           pin_memory=False):
    """Numbers of normal distributions."""
    if size is not None:
        result = _t.normal(sizes('normal', (size,)), word(dtype) or _t.default_dtype(), mean, std, stream(generator))
        return _made(result, requires_grad)
    tensors = [each.detach() for each in (mean, std) if isinstance(each, Tensor)]
    if not tensors:
        raise TypeError(f'normal() received an invalid combination of arguments - got ({type(mean).__name__}, {type(std).__name__}), but '
                        'expected (float mean, float std, tuple of ints size, *, torch.Generator generator = None, ...)')
    if isinstance(std, Tensor):
        if (std < 0).any():
            raise RuntimeError('normal expects all elements of std >= 0.0')
        like = tensors[0] if len(tensors) == 1 else tensors[0] + tensors[1]
        drawn = _t.randn(_t.shape(like), _t.dtype(like), stream(generator))
        return drawn * std.detach() + (tensors[0] if len(tensors) == 2 else mean)
    return _t.normal(_t.shape(mean), _t.dtype(mean), 0, std, stream(generator)) + tensors[0]


@method
def bernoulli(input, p=None, *, generator=None, out=None):
    """1 with a probability, its own or p, else 0."""
    if p is None:
        return _t.bernoulli(input, stream(generator))
    return _t.bernoulli_(_t.full(_t.shape(input), 0, _t.dtype(input)), p, stream(generator))


@method
def multinomial(input, num_samples, replacement=False, *, generator=None, out=None):
    """Numbers of categories, each as probable as its weight."""
    return _t.multinomial(input, num_samples, replacement, stream(generator))


def poisson(input, generator=None):
    """How many events of each rate happen."""
    return _t.poisson(input, stream(generator))


@method
def uniform_(self, a=0, b=1, *, generator=None, **more):
    return _t.uniform_(self, more.get('from', a), more.get('to', b), stream(generator))


@method
def normal_(self, mean=0, std=1, *, generator=None):
    return _t.normal_(self, mean, std, stream(generator))


@method
def random_(self, a=None, b=None, *, generator=None, **more):
    a, b = more.get('from', a), more.get('to', b)
    if a is not None and b is None:
        a, b = 0, a
    return _t.random_(self, a, b, stream(generator))


@method
def bernoulli_(self, p=0.5, *, generator=None):
    return _t.bernoulli_(self, p, stream(generator))


@method
def exponential_(self, lambd=1, *, generator=None):
    return _t.exponential_(self, lambd, stream(generator))


@method
def geometric_(self, p, *, generator=None):
    return _t.geometric_(self, p, stream(generator))


@method
def log_normal_(self, mean=1, std=2, *, generator=None):
    return _t.log_normal_(self, mean, std, stream(generator))


@method
def cauchy_(self, median=0, sigma=1, *, generator=None):
    return _t.cauchy_(self, median, sigma, stream(generator))
