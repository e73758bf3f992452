"""The activations of torch.nn.functional."""
import _tapedeck as _t

from .. import _dtypes
from .._tensor import Tensor
from .._warnings import warn

__all__ = ['relu', 'relu_', 'relu6', 'sigmoid', 'tanh', 'hardtanh', 'hardsigmoid', 'hardswish', 'selu', 'celu', 'elu', 'leaky_relu',
           'logsigmoid', 'softshrink', 'hardshrink', 'tanhshrink', 'softsign', 'mish', 'silu', 'gelu', 'softplus', 'threshold', 'glu',
           'prelu', 'softmax', 'log_softmax', 'softmin', 'gumbel_softmax', 'rrelu']


def relu(input, inplace=False):
    return _t.nn_relu_(input) if inplace else _t.nn_relu(input)


def relu_(input):
    return relu(input, True)


def relu6(input, inplace=False):
    return (_t.nn_hardtanh_ if inplace else _t.nn_hardtanh)(input, 0, 6)


sigmoid = _t.nn_sigmoid
tanh = _t.nn_tanh
logsigmoid = _t.nn_logsigmoid


def hardtanh(input, min_val=-1.0, max_val=1.0, inplace=False):
    if min_val > max_val:
        raise ValueError('min_val cannot be greater than max_val')
    return (_t.nn_hardtanh_ if inplace else _t.nn_hardtanh)(input, min_val, max_val)


def hardsigmoid(input, inplace=False):
    return (_t.nn_hardsigmoid_ if inplace else _t.nn_hardsigmoid)(input)


def hardswish(input, inplace=False):
    return (_t.nn_hardswish_ if inplace else _t.nn_hardswish)(input)


def selu(input, inplace=False):
    return (_t.nn_selu_ if inplace else _t.nn_selu)(input)


def celu(input, alpha=1.0, inplace=False):
    return (_t.nn_celu_ if inplace else _t.nn_celu)(input, alpha)


def elu(input, alpha=1.0, inplace=False):
    return (_t.nn_elu_ if inplace else _t.nn_elu)(input, alpha)


def leaky_relu(input, negative_slope=0.01, inplace=False):
    return (_t.nn_leaky_relu_ if inplace else _t.nn_leaky_relu)(input, negative_slope)


def rrelu(input, lower=1.0 / 8, upper=1.0 / 3, training=False, inplace=False):
    if training:
        raise NotImplementedError('rrelu with training=True is not in Tapedeck; it has: leaky_relu, prelu')
    return (_t.nn_leaky_relu_ if inplace else _t.nn_leaky_relu)(input, (lower + upper) / 2)


def softshrink(input, lambd=0.5):
    if lambd < 0:
        raise RuntimeError(f'lambda must be greater or equal to 0, but found to be {lambd:g}.')
    return _t.nn_softshrink(input, lambd)


def hardshrink(input, lambd=0.5):
    return _t.nn_hardshrink(input, lambd)


def tanhshrink(input):
    return input - _t.nn_tanh(input)


def softsign(input):
    return input / (input.abs() + 1)


def mish(input, inplace=False):
    return (_t.nn_mish_ if inplace else _t.nn_mish)(input)


def silu(input, inplace=False):
    return (_t.nn_silu_ if inplace else _t.nn_silu)(input)


def gelu(input, approximate='none'):
    if approximate not in ('none', 'tanh'):
        raise RuntimeError("approximate argument must be either none or tanh.")
    return _t.nn_gelu(input, approximate)


def softplus(input, beta=1.0, threshold=20.0):
    return _t.nn_softplus(input, beta, threshold)


def threshold(input, threshold, value, inplace=False):
    return (_t.nn_threshold_ if inplace else _t.nn_threshold)(input, threshold, value)


def glu(input, dim=-1):
    return _t.nn_glu(input, dim)


def prelu(input, weight):
    n = weight.numel()
    if n != 1:
        channels = input.size(1) if input.dim() > 1 else 1
        if input.dim() == 0:
            raise RuntimeError('Not allow zero-dim input tensor.')
        if channels != n:
            raise RuntimeError(f'Mismatch of parameter numbers and input channel size. Found parameter numbers = {n} and channel size = {channels}.')
    sizes = [1] * input.dim()
    if input.dim() > 1:
        sizes[1] = n
    return _t.nn_prelu(input, weight.reshape(sizes) if input.dim() != 1 else weight)


def _dim(name, ndim):
    """PyTorch's guess where nobody says along which dimension, and its warning."""
    warn(f'Implicit dimension choice for {name} has been deprecated. Change the call to include dim=X as an argument.')
    return 0 if ndim in (0, 1, 3) else 1


def softmax(input, dim=None, _stacklevel=3, dtype=None):
    if dim is None:
        dim = _dim('softmax', input.dim())
    return input.softmax(dim) if not isinstance(input, Tensor) else _t.nn_softmax(input if dtype is None else input.to(dtype), dim)


def log_softmax(input, dim=None, _stacklevel=3, dtype=None):
    if dim is None:
        dim = _dim('log_softmax', input.dim())
    return input.log_softmax(dim) if not isinstance(input, Tensor) else _t.nn_log_softmax(input if dtype is None else input.to(dtype), dim)


def softmin(input, dim=None, _stacklevel=3, dtype=None):
    if dim is None:
        dim = _dim('softmin', input.dim())
    return softmax(-input, dim, dtype=dtype)


def gumbel_softmax(logits, tau=1, hard=False, eps=1e-10, dim=-1):
    """A sample of a distribution through which gradients come: softmax of logits and Gumbel's noise."""
    import torch
    gumbels = -torch.empty_like(logits).exponential_().log()
    soft = ((logits + gumbels) / tau).softmax(dim)
    if not hard:
        return soft
    index = soft.max(dim, keepdim=True)[1]
    return torch.zeros_like(logits).scatter_(dim, index, 1.0) - soft.detach() + soft
