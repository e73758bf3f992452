"""Convolutions and poolings of torch.nn.functional."""
import _tapedeck as _t

__all__ = ['conv1d', 'conv2d', 'conv3d', 'conv_transpose1d', 'conv_transpose2d', 'conv_transpose3d', 'max_pool1d', 'max_pool2d',
           'max_pool3d', 'avg_pool1d', 'avg_pool2d', 'avg_pool3d', 'adaptive_max_pool1d', 'adaptive_max_pool2d', 'adaptive_max_pool3d',
           'adaptive_avg_pool1d', 'adaptive_avg_pool2d', 'adaptive_avg_pool3d', 'lp_pool1d', 'lp_pool2d']


def _each(value, n, name):
    """As many numbers as dimensions: one stands for all."""
    if isinstance(value, int):
        return (value,) * n
    value = tuple(value)
    if len(value) == 1:
        return value * n
    if len(value) != n:
        raise RuntimeError(f'expected {name} to be a single integer value or a list of {n} values to match the convolution dimensions, '
                           f'but got {name}=[{", ".join(map(str, value))}]')
    return value


def _batched(input, n, name):
    """The input as a batch, and whether it was one."""
    dim = input.dim()
    if dim == n + 1:
        return input.unsqueeze(0), False
    if dim != n + 2:
        raise RuntimeError(f'Expected {n + 1}D (unbatched) or {n + 2}D (batched) input to {name}, '
                           f'but got input of size: {list(input.shape)}')
    return input, True


def _same(input, weight, stride, dilation, n):
    """Zeros so that the output has the input's size: what is odd goes to the end, as a pad of its own."""
    from ._pads import pad
    if any(s != 1 for s in stride):
        raise RuntimeError("padding='same' is not supported for strided convolutions")
    totals = [d * (k - 1) for d, k in zip(dilation, weight.shape[2:])]
    if all(total % 2 == 0 for total in totals):
        return input, tuple(total // 2 for total in totals)
    ends = []
    for total in reversed(totals):
        ends += [0, total % 2]
    return pad(input, ends), tuple(total // 2 for total in totals)


def _conv(n, input, weight, bias, stride, padding, dilation, groups):
    input, batched = _batched(input, n, f'conv{n}d')
    stride, dilation = _each(stride, n, 'stride'), _each(dilation, n, 'dilation')
    if padding == 'same':
        input, padding = _same(input, weight, stride, dilation, n)
    elif padding == 'valid':
        padding = (0,) * n
    elif isinstance(padding, str):
        raise RuntimeError(f"Invalid padding string: '{padding}'")
    else:
        padding = _each(padding, n, 'padding')
    result = _t.nn_conv(input, weight, bias, stride, padding, dilation, groups)
    return result if batched else result.squeeze(0)


def conv1d(input, weight, bias=None, stride=1, padding=0, dilation=1, groups=1):
    return _conv(1, input, weight, bias, stride, padding, dilation, groups)


def conv2d(input, weight, bias=None, stride=1, padding=0, dilation=1, groups=1):
    return _conv(2, input, weight, bias, stride, padding, dilation, groups)


def conv3d(input, weight, bias=None, stride=1, padding=0, dilation=1, groups=1):
    return _conv(3, input, weight, bias, stride, padding, dilation, groups)


def _transposed(n, input, weight, bias, stride, padding, more, groups, dilation):
    input, batched = _batched(input, n, f'conv_transpose{n}d')
    result = _t.nn_conv_transpose(input, weight, bias, _each(stride, n, 'stride'), _each(padding, n, 'padding'),
                                  _each(dilation, n, 'dilation'), groups, _each(more, n, 'output_padding'))
    return result if batched else result.squeeze(0)


def conv_transpose1d(input, weight, bias=None, stride=1, padding=0, output_padding=0, groups=1, dilation=1):
    return _transposed(1, input, weight, bias, stride, padding, output_padding, groups, dilation)


def conv_transpose2d(input, weight, bias=None, stride=1, padding=0, output_padding=0, groups=1, dilation=1):
    return _transposed(2, input, weight, bias, stride, padding, output_padding, groups, dilation)


def conv_transpose3d(input, weight, bias=None, stride=1, padding=0, output_padding=0, groups=1, dilation=1):
    return _transposed(3, input, weight, bias, stride, padding, output_padding, groups, dilation)


def _pool_sizes(n, kernel, stride, padding, dilation, what):
    kernel = _pair(kernel, n, what, 'kernel_size')
    stride = kernel if stride is None or stride == () or stride == [] else _pair(stride, n, what, 'stride')
    return kernel, stride, _pair(padding, n, what, 'padding'), _pair(dilation, n, what, 'dilation')


def _pair(value, n, what, name):
    if isinstance(value, int):
        return (value,) * n
    value = tuple(value)
    if len(value) not in (1, n):
        names = 'one or two' if n == 2 else 'one or three'
        raise RuntimeError(f'{what}: {name} must either be a single int, or a tuple of {names} ints')
    return value * n if len(value) == 1 else value


def _row(input, sizes, call):
    """A pooling over one dimension as one over two, as PyTorch does it."""
    result = call(input.unsqueeze(-2), *sizes)
    return result.squeeze(-2) if not isinstance(result, tuple) else tuple(each.squeeze(-2) for each in result)


def _max(input, kernel, stride, padding, dilation, ceil_mode, return_indices):
    result = _t.nn_max_pool(input, kernel, stride, padding, dilation, ceil_mode)
    return (result, _t.nn_max_pool_places(input, kernel, stride, padding, dilation, ceil_mode)) if return_indices else result


def max_pool1d(input, kernel_size, stride=None, padding=0, dilation=1, ceil_mode=False, return_indices=False):
    if input.dim() not in (2, 3):
        raise RuntimeError('max_pool1d: Expected 2D or 3D (batch mode) tensor with optional 0 dim batch size for input, '
                           f'but got:{list(input.shape)}')
    k, s, p, d = _pool_sizes(1, kernel_size, stride, padding, dilation, 'max_pool1d')
    if p[0] > k[0] // 2:
        raise RuntimeError(f'max_pool1d() padding should be at most half of kernel size, but got padding={p[0]} and kernel_size={k[0]}')
    if input.size(-1) + 2 * p[0] < d[0] * (k[0] - 1) + 1 and not ceil_mode:
        size = (input.size(-1) + 2 * p[0] - d[0] * (k[0] - 1) - 1) // s[0] + 1
        raise RuntimeError(f'max_pool1d() Invalid computed output size: {size}')
    return _row(input, ((1,) + k, (1,) + s, (0,) + p, (1,) + d, ceil_mode, return_indices), _max)


def max_pool2d(input, kernel_size, stride=None, padding=0, dilation=1, ceil_mode=False, return_indices=False):
    return _max(input, *_pool_sizes(2, kernel_size, stride, padding, dilation, 'max_pool2d'), ceil_mode, return_indices)


def max_pool3d(input, kernel_size, stride=None, padding=0, dilation=1, ceil_mode=False, return_indices=False):
    return _max(input, *_pool_sizes(3, kernel_size, stride, padding, dilation, 'max_pool3d'), ceil_mode, return_indices)


def _avg(input, kernel, stride, padding, dilation, ceil_mode, padded, divisor):
    if divisor == 0 and divisor is not None:
        raise RuntimeError('divisor must be not zero')
    return _t.nn_avg_pool(input, kernel, stride, padding, dilation, ceil_mode, padded, divisor or 0)


def avg_pool1d(input, kernel_size, stride=None, padding=0, ceil_mode=False, count_include_pad=True):
    _checked_row(input, 'avg_pool1d')
    k, s, p, d = _pool_sizes(1, kernel_size, stride, padding, 1, 'avg_pool1d')
    return _row(input, ((1,) + k, (1,) + s, (0,) + p, (1,) + d, ceil_mode, count_include_pad, None), _avg)


def avg_pool2d(input, kernel_size, stride=None, padding=0, ceil_mode=False, count_include_pad=True, divisor_override=None):
    return _avg(input, *_pool_sizes(2, kernel_size, stride, padding, 1, 'avg_pool2d'), ceil_mode, count_include_pad, divisor_override)


def avg_pool3d(input, kernel_size, stride=None, padding=0, ceil_mode=False, count_include_pad=True, divisor_override=None):
    return _avg(input, *_pool_sizes(3, kernel_size, stride, padding, 1, 'avg_pool3d'), ceil_mode, count_include_pad, divisor_override)


def _checked_row(input, name):
    if input.dim() not in (2, 3):
        raise RuntimeError(f"Expected 2 to 3 dimensions, but got {input.dim()}-dimensional tensor for argument #1 'self' "
                           f'(while checking arguments for {name})')


def _wanted(size, input, n):
    """The output's sizes; None keeps the input's."""
    size = (size,) * n if isinstance(size, int) or size is None else tuple(size)
    return tuple(input.size(d - n) if each is None else each for d, each in enumerate(size))


def _adaptive_max(input, sizes, return_indices):
    result = _t.nn_adaptive_max_pool(input, sizes)
    return (result, _t.nn_adaptive_max_pool_places(input, sizes)) if return_indices else result


def _adaptive_avg(input, sizes):
    """To one number it is the mean, and PyTorch says so."""
    n = len(sizes)
    if all(size == 1 for size in sizes) and input.dim() in (n + 1, n + 2):
        return input.mean(tuple(range(-n, 0)), keepdim=True)
    return _t.nn_adaptive_avg_pool(input, sizes)


def adaptive_max_pool1d(input, output_size, return_indices=False):
    _checked_row(input, 'adaptive_max_pool1d')
    return _row(input, ((1,) + _wanted(output_size, input, 1), return_indices), _adaptive_max)


def adaptive_max_pool2d(input, output_size, return_indices=False):
    return _adaptive_max(input, _wanted(output_size, input, 2), return_indices)


def adaptive_max_pool3d(input, output_size, return_indices=False):
    return _adaptive_max(input, _wanted(output_size, input, 3), return_indices)


def adaptive_avg_pool1d(input, output_size):
    _checked_row(input, 'adaptive_avg_pool1d')
    return _row(input, ((1,) + _wanted(output_size, input, 1),), _adaptive_avg)


def adaptive_avg_pool2d(input, output_size):
    return _adaptive_avg(input, _wanted(output_size, input, 2))


def adaptive_avg_pool3d(input, output_size):
    return _adaptive_avg(input, _wanted(output_size, input, 3))


def lp_pool1d(*args, **kwargs):
    raise NotImplementedError('torch.nn.functional.lp_pool1d is not in Tapedeck; it has: avg_pool1d, max_pool1d')


def lp_pool2d(*args, **kwargs):
    raise NotImplementedError('torch.nn.functional.lp_pool2d is not in Tapedeck; it has: avg_pool2d, max_pool2d')
