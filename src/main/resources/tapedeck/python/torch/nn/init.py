"""Fills parameters before training; the same seed gives PyTorch's numbers."""
import math

from tapedeck_missing import missing

import _tapedeck as _t

__all__ = ['calculate_gain', 'uniform_', 'normal_', 'trunc_normal_', 'constant_', 'ones_', 'zeros_', 'eye_', 'dirac_', 'xavier_uniform_',
           'xavier_normal_', 'kaiming_uniform_', 'kaiming_normal_', 'orthogonal_', 'sparse_']


def calculate_gain(nonlinearity, param=None):
    """By how much a nonlinearity shrinks a signal."""
    if nonlinearity in ('linear', 'conv1d', 'conv2d', 'conv3d', 'conv_transpose1d', 'conv_transpose2d', 'conv_transpose3d', 'sigmoid'):
        return 1
    if nonlinearity == 'tanh':
        return 5.0 / 3
    if nonlinearity == 'relu':
        return math.sqrt(2.0)
    if nonlinearity == 'leaky_relu':
        if param is None:
            slope = 0.01
        elif isinstance(param, (int, float)) and not isinstance(param, bool):
            slope = param
        else:
            raise ValueError(f'negative_slope {param} not a valid number')
        return math.sqrt(2.0 / (1 + slope ** 2))
    if nonlinearity == 'selu':
        return 3.0 / 4
    raise ValueError(f'Unsupported nonlinearity {nonlinearity}')


def _calculate_fan_in_and_fan_out(tensor):
    size = tensor.size()
    if len(size) < 2:
        raise ValueError('Fan in and fan out can not be computed for tensor with fewer than 2 dimensions')
    field = 1
    for each in size[2:]:
        field *= each
    return size[1] * field, size[0] * field


def _calculate_correct_fan(tensor, mode):
    mode = mode.lower()
    if mode not in ('fan_in', 'fan_out'):
        raise ValueError(f"Mode {mode} not supported, please use one of ['fan_in', 'fan_out']")
    return _calculate_fan_in_and_fan_out(tensor)[mode == 'fan_out']


def _drawn(tensor, name, a, b, generator):
    """Draws from the run's stream in one call; from another generator by the tensor's own method."""
    if generator is None:
        if name == 'uniform_':
            _t.nn_uniform(tensor, a, b)
        else:
            _t.nn_normal(tensor, a, b)
    else:
        getattr(tensor.detach(), name)(a, b, generator=generator)
    return tensor


def uniform_(tensor, a=0.0, b=1.0, generator=None):
    return _drawn(tensor, 'uniform_', a, b, generator)


def normal_(tensor, mean=0.0, std=1.0, generator=None):
    return _drawn(tensor, 'normal_', mean, std, generator)


def trunc_normal_(tensor, mean=0.0, std=1.0, a=-2.0, b=2.0, generator=None):
    if generator is not None:
        raise NotImplementedError('trunc_normal_ with a generator is not in Tapedeck; it has: trunc_normal_ from the default one')
    if mean < a - 2 * std or mean > b + 2 * std:
        import warnings
        warnings.warn('mean is more than 2 std from [a, b] in nn.init.trunc_normal_. The distribution of values may be incorrect.',
                      stacklevel=2)
    _t.nn_trunc_normal(tensor, mean, std, a, b)
    return tensor


def constant_(tensor, val):
    _t.nn_fill(tensor, val)
    return tensor


def ones_(tensor):
    return constant_(tensor, 1.0)


def zeros_(tensor):
    return constant_(tensor, 0.0)


def eye_(tensor):
    import torch
    if tensor.dim() != 2:
        raise ValueError('Only tensors with 2 dimensions are supported')
    _t.nn_copy(tensor, torch.eye(*tensor.size()))
    return tensor


def dirac_(tensor, groups=1):
    import torch
    size = tensor.size()
    if len(size) not in (3, 4, 5):
        raise ValueError('Only tensors with 3, 4, or 5 dimensions are supported')
    if size[0] % groups:
        raise ValueError('dim 0 must be divisible by groups')
    per_group = size[0] // groups
    kernel = torch.zeros(*size)
    for group in range(groups):
        for d in range(min(per_group, size[1])):
            kernel[(group * per_group + d, d) + tuple(each // 2 for each in size[2:])] = 1
    _t.nn_copy(tensor, kernel)
    return tensor


def _xavier(tensor, gain):
    fan_in, fan_out = _calculate_fan_in_and_fan_out(tensor)
    return gain * math.sqrt(2.0 / float(fan_in + fan_out))


def xavier_uniform_(tensor, gain=1.0, generator=None):
    bound = math.sqrt(3.0) * _xavier(tensor, gain)
    return uniform_(tensor, -bound, bound, generator)


def xavier_normal_(tensor, gain=1.0, generator=None):
    return normal_(tensor, 0.0, _xavier(tensor, gain), generator)


def _kaiming(tensor, a, mode, nonlinearity):
    fan = _calculate_correct_fan(tensor, mode)
    return calculate_gain(nonlinearity, a) / math.sqrt(fan)


def _nothing_to_fill(tensor):
    if 0 in tensor.shape:
        import warnings
        warnings.warn('Initializing zero-element tensors is a no-op', stacklevel=3)
        return True
    return False


def kaiming_uniform_(tensor, a=0, mode='fan_in', nonlinearity='leaky_relu', generator=None):
    if _nothing_to_fill(tensor):
        return tensor
    bound = math.sqrt(3.0) * _kaiming(tensor, a, mode, nonlinearity)
    return uniform_(tensor, -bound, bound, generator)


def kaiming_normal_(tensor, a=0, mode='fan_in', nonlinearity='leaky_relu', generator=None):
    if _nothing_to_fill(tensor):
        return tensor
    return normal_(tensor, 0, _kaiming(tensor, a, mode, nonlinearity), generator)


def orthogonal_(tensor, gain=1, generator=None):
    import torch
    if tensor.dim() < 2:
        raise ValueError('Only tensors with 2 or more dimensions are supported')
    if tensor.numel() == 0:
        return tensor
    rows = tensor.size(0)
    flat = normal_(torch.empty(rows, tensor.numel() // rows, dtype=tensor.dtype), 0, 1, generator)
    wide = rows < flat.size(1)
    if wide:
        flat = flat.t()
    q, r = torch.linalg.qr(flat)
    q = q * r.diag().sign()
    if wide:
        q = q.t()
    _t.nn_copy(tensor, (q * gain).reshape(tensor.shape))
    return tensor


def sparse_(tensor, sparsity, std=0.01, generator=None):
    import torch
    if tensor.dim() != 2:
        raise ValueError('Only tensors with 2 dimensions are supported')
    rows, columns = tensor.shape
    zeros = math.ceil(sparsity * rows)
    normal_(tensor, 0, std, generator)
    with torch.no_grad():
        for column in range(columns):
            tensor[torch.randperm(rows)[:zeros], column] = 0
    return tensor


xavier_uniform, xavier_normal = xavier_uniform_, xavier_normal_
kaiming_uniform, kaiming_normal = kaiming_uniform_, kaiming_normal_
uniform, normal, constant, orthogonal = uniform_, normal_, constant_, orthogonal_

__getattr__ = missing(__name__)
