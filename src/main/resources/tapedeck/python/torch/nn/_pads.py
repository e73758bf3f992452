"""Paddings and what changes the size of images, of torch.nn.functional."""
import _tapedeck as _t

__all__ = ['pad', 'interpolate', 'upsample', 'unfold', 'fold', 'pixel_shuffle', 'pixel_unshuffle', 'embedding_bag']


def pad(input, pad, mode='constant', value=None):
    """Adds elements at the ends of the last dimensions, the last one first."""
    pad = tuple(pad)
    n = len(pad) // 2
    if len(pad) % 2:
        raise RuntimeError('Padding length must be divisible by 2')
    if n > input.dim():
        raise RuntimeError('Padding length should be less than or equal to two times the input dimension but got padding length '
                           f'{len(pad)} and input of dimension {input.dim()}')
    if mode == 'constant':
        return _t.nn_pad(input, pad, value or 0, mode)
    if value is not None and value != 0:
        raise ValueError(f'Padding mode "{mode}" doesn\'t take in value argument')
    if mode not in ('reflect', 'replicate', 'circular'):
        raise NotImplementedError(f'Unrecognised padding mode {mode}')
    if n not in (1, 2, 3) or input.dim() not in (n + 1, n + 2):
        raise NotImplementedError('Only 2D, 3D, 4D, 5D padding with non-constant padding are supported for now')
    for i in range(n):
        size, most = input.size(-1 - i), max(pad[2 * i], pad[2 * i + 1])
        if mode == 'reflect' and most >= size:
            raise RuntimeError('Argument #4: Padding size should be less than the corresponding input dimension, but got: padding '
                               f'({pad[2 * i]}, {pad[2 * i + 1]}) at dimension {input.dim() - 1 - i} of input {list(input.shape)}')
        if mode == 'circular' and most > size:
            raise RuntimeError('Padding value causes wrapping around more than once.')
    return _t.nn_pad(input, pad, 0, mode)


_MODES = {'linear': 3, 'bilinear': 4, 'bicubic': 4, 'trilinear': 5}


def interpolate(input, size=None, scale_factor=None, mode='nearest', align_corners=None, recompute_scale_factor=None, antialias=False):
    """An image of another size."""
    import math
    if mode in ('nearest', 'area', 'nearest-exact'):
        if align_corners is not None:
            raise ValueError('align_corners option can only be set with the interpolating modes: linear | bilinear | bicubic | trilinear')
    elif align_corners is None:
        align_corners = False
    n = input.dim() - 2
    if size is not None and scale_factor is not None:
        raise ValueError('only one of size or scale_factor should be defined')
    if size is None and scale_factor is None:
        raise ValueError('either size or scale_factor should be defined')
    scales = (0,) * n
    if size is not None:
        size = (size,) * n if isinstance(size, int) else tuple(size)
        if len(size) != n:
            raise ValueError(f'Input and output must have the same number of spatial dimensions, but got input with spatial dimensions of '
                             f'{list(input.shape[2:])} and output size of {size}. Please provide input tensor in (N, C, d1, d2, ...,dK) '
                             'format and output size in (o1, o2, ...,oK) format.')
    else:
        scales = tuple(scale_factor) if isinstance(scale_factor, (tuple, list)) else (scale_factor,) * n
        if len(scales) != n:
            raise ValueError(f'Input and scale_factor must have the same number of spatial dimensions, but got input with spatial '
                             f'dimensions of {list(input.shape[2:])} and scale_factor of shape {list(scales)}. Please provide input tensor '
                             'in (N, C, d1, d2, ...,dK) format and scale_factor in (s1, s2, ...,sK) format.')
        size = tuple(math.floor(float(input.size(d + 2)) * scales[d]) for d in range(n))
        if recompute_scale_factor:
            scales = (0,) * n
    if mode in _MODES and _MODES[mode] != input.dim():
        raise NotImplementedError(f'Got {input.dim()}D input, but {mode} mode needs {_MODES[mode]}D input')
    if mode == 'area' and input.dim() in (3, 4, 5):
        from . import _windows
        return getattr(_windows, f'adaptive_avg_pool{n}d')(input, size)
    if mode in ('nearest', 'linear', 'bilinear', 'trilinear') and input.dim() in (3, 4, 5):
        return _t.nn_upsample(input, size, mode, bool(align_corners), tuple(float(s) for s in scales))
    if mode in ('bicubic', 'nearest-exact'):
        raise NotImplementedError(f"interpolate with mode='{mode}' is not in Tapedeck; it has: nearest, linear, bilinear, trilinear, area")
    raise NotImplementedError(f'Input Error: Only 3D, 4D and 5D input Tensors supported (got {input.dim()}D) for the modes: nearest | linear '
                              f'| bilinear | bicubic | trilinear | area | nearest-exact (got {mode})')


def upsample(input, size=None, scale_factor=None, mode='nearest', align_corners=None):
    return interpolate(input, size, scale_factor, mode, align_corners)


def _two(value):
    return (value, value) if isinstance(value, int) else tuple(value)


def _blocks(size, kernel, dilation, padding, stride):
    return tuple((s + 2 * p - d * (k - 1) - 1) // st + 1 for s, k, d, p, st in zip(size, kernel, dilation, padding, stride))


def unfold(input, kernel_size, dilation=1, padding=0, stride=1):
    """The patches of images as columns."""
    kernel, dilation, padding, stride = _two(kernel_size), _two(dilation), _two(padding), _two(stride)
    if input.dim() == 3:
        return unfold(input.unsqueeze(0), kernel, dilation, padding, stride)[0]
    if input.dim() != 4:
        raise RuntimeError('Expected 3D or 4D (batch mode) tensor with possibly 0 batch size and other non-zero dimensions for input, '
                           f'but got: {list(input.shape)}')
    blocks = _blocks(input.shape[2:], kernel, dilation, padding, stride)
    if min(blocks) < 1:
        raise RuntimeError(f'Given input with spatial size {tuple(input.shape[2:])}, kernel_size={kernel}, dilation={dilation}, '
                           f'padding={padding}, calculated shape of the array of sliding blocks as {blocks}, but its components must be '
                           'at least one.')
    return _t.nn_unfold(input, kernel, stride, padding, dilation)


def fold(input, output_size, kernel_size, dilation=1, padding=0, stride=1):
    """Images as the sums of patches that are columns."""
    size, kernel, dilation, padding, stride = map(_two, (output_size, kernel_size, dilation, padding, stride))
    if input.dim() == 2:
        return fold(input.unsqueeze(0), size, kernel, dilation, padding, stride)[0]
    if input.dim() != 3:
        raise RuntimeError(f'Expected 2D or 3D (batch mode) tensor for input with possibly 0 batch size and non-zero dimensions for input, '
                           f'but got: {list(input.shape)}')
    if input.size(1) % (kernel[0] * kernel[1]):
        raise RuntimeError("Expected size of input's dimension 1 to be divisible by the product of kernel_size, but got "
                           f'input.size(1)={input.size(1)} and kernel_size={kernel}.')
    blocks = _blocks(size, kernel, dilation, padding, stride)
    if input.size(2) != blocks[0] * blocks[1]:
        raise RuntimeError(f'Given output_size={size}, kernel_size={kernel}, dilation={dilation}, padding={padding}, stride={stride}, '
                           f"expected size of input's dimension 2 to match the calculated number of sliding blocks {blocks[0]} * {blocks[1]} "
                           f'= {blocks[0] * blocks[1]}, but got input.size(2)={input.size(2)}.')
    return _t.nn_fold(input, size, kernel, stride, padding, dilation)


def pixel_shuffle(input, upscale_factor):
    """r² channels as one of r times the height and width."""
    r = upscale_factor
    if input.dim() < 3:
        raise RuntimeError(f'pixel_shuffle expects input to have at least 3 dimensions, but got input with {input.dim()} dimension(s)')
    *n, c, h, w = input.shape
    if c % (r * r):
        raise RuntimeError("pixel_shuffle expects its input's 'channel' dimension to be divisible by the square of upscale_factor, but "
                           f'input.size(-3)={c} is not divisible by {r * r}')
    return _t.nn_pixel_shuffle(input, r)


def pixel_unshuffle(input, downscale_factor):
    r = downscale_factor
    *n, c, h, w = input.shape
    if h % r or w % r:
        raise RuntimeError(f'pixel_unshuffle expects height to be divisible by downscale_factor, but input.size(-2)={h} is not divisible by {r}')
    return _t.nn_pixel_unshuffle(input, r)


def embedding_bag(input, weight, offsets=None, max_norm=None, norm_type=2, scale_grad_by_freq=False, mode='mean', sparse=False,
                  per_sample_weights=None, include_last_offset=False, padding_idx=None):
    """Sums, means or maxima of rows of a weight, bag by bag."""
    import torch
    if mode not in ('sum', 'mean', 'max'):
        raise ValueError("mode has to be one of sum, mean or max")
    if input.dim() == 2:
        if offsets is not None:
            raise ValueError('if input is 2D, then offsets has to be None, as input is treated is a mini-batch of fixed length sequences. '
                             f'However, found offsets of type {type(offsets)}')
        starts = [i * input.size(1) for i in range(input.size(0) + 1)]
        input = input.reshape(-1)
        per_sample_weights = None if per_sample_weights is None else per_sample_weights.reshape(-1)
    elif input.dim() == 1:
        if offsets is None:
            raise ValueError('offsets has to be a 1D Tensor but got None')
        starts = offsets.tolist() + ([] if include_last_offset else [input.numel()])
    else:
        raise ValueError(f'input has to be 1D or 2D Tensor, but got Tensor of dimension {input.dim()}')
    if per_sample_weights is not None and mode != 'sum':
        raise NotImplementedError(f"embedding_bag: per_sample_weights was not None. per_sample_weights is only supported for mode='sum' "
                                  f"(got mode='{mode}'). Please open a feature request on GitHub.")
    bags = []
    for start, end in zip(starts, starts[1:]):
        indices = input[start:end]
        weights = None if per_sample_weights is None else per_sample_weights[start:end]
        if padding_idx is not None:
            kept = indices != padding_idx
            indices = indices[kept]
            weights = None if weights is None else weights[kept]
        rows = _t.nn_embedding(indices, weight, None)
        if weights is not None:
            rows = rows * weights.unsqueeze(-1)
        if not indices.numel():
            bags.append(rows.sum(0))
        else:
            bags.append(rows.sum(0) if mode == 'sum' else rows.mean(0) if mode == 'mean' else rows.max(0)[0])
    return torch.stack(bags)
