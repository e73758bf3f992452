"""Layers that learn the size of their input from the first one."""
from ..parameter import UninitializedParameter, materialize
from ._fresh import fresh
from .batchnorm import BatchNorm1d, BatchNorm2d, BatchNorm3d
from .conv import Conv1d, Conv2d, Conv3d, ConvTranspose1d, ConvTranspose2d, ConvTranspose3d
from .linear import Linear

__all__ = ['LazyLinear', 'LazyConv1d', 'LazyConv2d', 'LazyConv3d', 'LazyConvTranspose1d', 'LazyConvTranspose2d', 'LazyConvTranspose3d',
           'LazyBatchNorm1d', 'LazyBatchNorm2d', 'LazyBatchNorm3d']


class _Lazy:
    """At its first call it becomes the layer that it stands for."""

    def __call__(self, input, *args, **kwargs):
        self.find_size(input)
        for name, value in self._parameters.items():
            if isinstance(value, UninitializedParameter):
                materialize(value, self.size_of(name))
        self.__class__ = self.becomes
        self.reset_parameters()
        return self(input, *args, **kwargs)

    def reset_parameters(self):
        """There is nothing to draw yet."""

    def has_uninitialized_params(self):
        return True

    def _unmade(self, bias):
        self.weight = UninitializedParameter()
        self.bias = UninitializedParameter() if bias else None


class LazyLinear(_Lazy, Linear):
    """A Linear of a width to be found."""
    becomes = Linear

    def __init__(self, out_features, bias=True, device=None, dtype=None):
        super().__init__(0, 0, False)
        self.out_features = out_features
        self._unmade(bias)

    def find_size(self, input):
        self.in_features = input.shape[-1]

    def size_of(self, name):
        return (self.out_features, self.in_features) if name == 'weight' else (self.out_features,)


class _LazyConv(_Lazy):
    """A convolution of channels to be found."""

    def __init__(self, out_channels, kernel_size, *args, **kwargs):
        bias = kwargs.pop('bias', True)
        super().__init__(0, 0, kernel_size, *args, bias=False, **kwargs)
        self.out_channels = out_channels
        self._unmade(bias)

    def find_size(self, input):
        if input.dim() not in (self.n + 1, self.n + 2):
            raise RuntimeError(f'Expected {self.n + 1}D (unbatched) or {self.n + 2}D (batched) input to {type(self).__name__}, but got '
                               f'input of size: {input.shape}')
        self.in_channels = input.shape[-self.n - 1]
        if self.in_channels % self.groups:
            raise ValueError('in_channels must be divisible by groups')

    def size_of(self, name):
        if name == 'bias':
            return (self.out_channels,)
        first, second = (self.in_channels, self.out_channels) if self.transposed else (self.out_channels, self.in_channels)
        return (first, second // self.groups, *self.kernel_size)


class LazyConv1d(_LazyConv, Conv1d):
    becomes = Conv1d


class LazyConv2d(_LazyConv, Conv2d):
    becomes = Conv2d


class LazyConv3d(_LazyConv, Conv3d):
    becomes = Conv3d


class LazyConvTranspose1d(_LazyConv, ConvTranspose1d):
    becomes = ConvTranspose1d


class LazyConvTranspose2d(_LazyConv, ConvTranspose2d):
    becomes = ConvTranspose2d


class LazyConvTranspose3d(_LazyConv, ConvTranspose3d):
    becomes = ConvTranspose3d


class _LazyBatchNorm(_Lazy):
    """A batch normalisation of channels to be found."""

    def __init__(self, eps=1e-5, momentum=0.1, affine=True, track_running_stats=True, device=None, dtype=None):
        super().__init__(0, eps, momentum, False, track_running_stats)
        self.affine = affine
        if affine:
            self._unmade(True)

    def find_size(self, input):
        self._check_input_dim(input)
        self.num_features = input.shape[1]
        if self.track_running_stats:
            self.running_mean, self.running_var = fresh((self.num_features,)), fresh((self.num_features,), value=1)

    def size_of(self, name):
        return (self.num_features,)


class LazyBatchNorm1d(_LazyBatchNorm, BatchNorm1d):
    becomes = BatchNorm1d


class LazyBatchNorm2d(_LazyBatchNorm, BatchNorm2d):
    becomes = BatchNorm2d


class LazyBatchNorm3d(_LazyBatchNorm, BatchNorm3d):
    becomes = BatchNorm3d
