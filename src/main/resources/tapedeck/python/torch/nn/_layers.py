"""Linear maps, normalisations, dropout, embeddings and attention of torch.nn.functional."""
import _tapedeck as _t

__all__ = ['linear', 'bilinear', 'dropout', 'dropout1d', 'dropout2d', 'dropout3d', 'alpha_dropout', 'embedding', 'one_hot', 'batch_norm',
           'layer_norm', 'group_norm', 'instance_norm', 'rms_norm', 'local_response_norm', 'scaled_dot_product_attention', 'feature_dropout']


def linear(input, weight, bias=None):
    return _t.nn_linear(input, weight, bias)


def bilinear(input1, input2, weight, bias=None):
    """x1ᵀ W x2 + b for each of W's matrices."""
    if input1.shape[:-1] != input2.shape[:-1]:
        raise RuntimeError(f'bilinear(): input batch dimensions do not match: dim 0: got {input1.size(0)} and {input2.size(0)}')
    if input1.size(-1) != weight.size(1):
        raise RuntimeError(f'bilinear(): input1 size does not match weight size: got {input1.size(-1)} but expected {weight.size(1)}')
    if input2.size(-1) != weight.size(2):
        raise RuntimeError(f'bilinear(): input2 size does not match weight size: got {input2.size(-1)} but expected {weight.size(2)}')
    rows = input1.reshape(-1, 1, 1, input1.size(-1))
    others = input2.reshape(-1, 1, input2.size(-1), 1)
    result = (rows @ weight @ others).reshape(*input1.shape[:-1], weight.size(0))
    return result if bias is None else result + bias


def _checked(p):
    if p < 0.0 or p > 1.0:
        raise ValueError(f'dropout probability has to be between 0 and 1, but got {p}')


class _Default(int):
    def __repr__(self):
        return 'True'


# the training of a call that leaves it out, which a finding asks for: units are dropped in every mode then
_ALWAYS = _Default(1)


def dropout(input, p=0.5, training=_ALWAYS, inplace=False):
    _checked(p)
    if not training:
        return input
    return _t.nn_dropout(input, p, False, inplace, training is _ALWAYS)


def _channels(input, p, training, inplace):
    _checked(p)
    if not training:
        return input
    return _t.nn_dropout(input, p, True, inplace, training is _ALWAYS)


def dropout1d(input, p=0.5, training=_ALWAYS, inplace=False):
    if input.dim() not in (2, 3):
        raise RuntimeError(f'dropout1d: Expected 2D or 3D input, but received a {input.dim()}D input. '
                           'Note that dropout1d exists to provide channel-wise dropout on inputs with 1 spatial dimension, a channel '
                           'dimension, and an optional batch dimension (i.e. 2D or 3D inputs).')
    return _channels(input, p, training, inplace) if input.dim() == 3 else _channels(input.unsqueeze(0), p, training, inplace).squeeze(0)


def dropout2d(input, p=0.5, training=_ALWAYS, inplace=False):
    return _channels(input, p, training, inplace)


def dropout3d(input, p=0.5, training=_ALWAYS, inplace=False):
    return _channels(input, p, training, inplace)


feature_dropout = dropout2d


def alpha_dropout(input, p=0.5, training=False, inplace=False):
    """Dropout to SELU's lowest value, scaled so that mean and variance stay."""
    _checked(p)
    if not training or p == 0:
        return input
    if p == 1:
        return input * 0
    import torch
    alpha = 1.7580993408473766
    noise = torch.empty_like(input).bernoulli_(1 - p)
    a = 1 / ((alpha ** 2 * p + 1) * (1 - p)) ** 0.5
    b = (noise - 1) * (alpha * a) + alpha * a * p
    return input * (noise * a) + b


def embedding(input, weight, padding_idx=None, max_norm=None, norm_type=2.0, scale_grad_by_freq=False, sparse=False):
    if padding_idx is not None:
        rows = weight.size(0)
        if padding_idx > 0:
            assert padding_idx < rows, 'Padding_idx must be within num_embeddings'
        elif padding_idx < 0:
            assert padding_idx >= -rows, 'Padding_idx must be within num_embeddings'
            padding_idx = rows + padding_idx
    if scale_grad_by_freq:
        raise NotImplementedError('embedding with scale_grad_by_freq=True is not in Tapedeck')
    if max_norm is not None:
        import torch
        with torch.no_grad():
            for i in sorted(set(input.reshape(-1).tolist())):
                norm = weight[i].norm(norm_type)
                if norm > max_norm:
                    weight[i] *= max_norm / (norm + 1e-7)
    return _t.nn_embedding(input, weight, padding_idx)


def one_hot(tensor, num_classes=-1):
    import torch
    if tensor.dtype is not torch.int64:
        raise RuntimeError('one_hot is only applicable to index tensor of type LongTensor.')
    if tensor.numel() == 0 and num_classes < 0:
        raise RuntimeError('Can not infer total number of classes from empty tensor.')
    if tensor.numel() and tensor.min() < 0:
        raise RuntimeError('Class values must be non-negative.')
    if num_classes < 0:
        num_classes = int(tensor.max()) + 1
    elif tensor.numel() and tensor.max() >= num_classes:
        raise RuntimeError('Class values must be smaller than num_classes.')
    return torch.zeros(*tensor.shape, num_classes, dtype=torch.int64).scatter_(-1, tensor.unsqueeze(-1), 1)


def _several(size):
    """Refuses a batch with one number per channel: it has no variance."""
    n = size[0]
    for each in size[2:]:
        n *= each
    if n == 1:
        raise ValueError(f'Expected more than 1 value per channel when training, got input size {size}')


def batch_norm(input, running_mean, running_var, weight=None, bias=None, training=False, momentum=0.1, eps=1e-5):
    if training:
        _several(input.size())
    return _t.nn_batch_norm(input, running_mean, running_var, weight, bias, training, momentum, eps)


def layer_norm(input, normalized_shape, weight=None, bias=None, eps=1e-5):
    return _t.nn_layer_norm(input, tuple(normalized_shape), weight, bias, eps)


def group_norm(input, num_groups, weight=None, bias=None, eps=1e-5):
    if input.dim() < 2:
        raise RuntimeError(f'Expected at least 2 dimensions for input tensor but received {input.dim()}')
    _several((input.size(0) * input.size(1) // num_groups, num_groups) + tuple(input.size()[2:]))
    return _t.nn_group_norm(input, num_groups, weight, bias, eps)


def instance_norm(input, running_mean=None, running_var=None, weight=None, bias=None, use_input_stats=True, momentum=0.1, eps=1e-5):
    size = input.size()
    if use_input_stats:
        spatial = 1
        for each in size[2:]:
            spatial *= each
        if spatial == 1:
            raise ValueError(f'Expected more than 1 spatial element when training, got input size {size}')
    n, channels = size[0], size[1]
    image = input.reshape(1, n * channels, *size[2:])
    mean = None if running_mean is None else running_mean.repeat(n)
    var = None if running_var is None else running_var.repeat(n)
    many = [None if each is None else each.repeat(n) for each in (weight, bias)]
    result = _t.nn_batch_norm(image, mean, var, many[0], many[1], use_input_stats, momentum, eps)
    if use_input_stats and mean is not None:
        _t.nn_copy(running_mean, mean.reshape(n, channels).mean(0))
        _t.nn_copy(running_var, var.reshape(n, channels).mean(0))
    return result.reshape(size)


def rms_norm(input, normalized_shape, weight=None, eps=None):
    import torch
    dims = tuple(range(-len(normalized_shape), 0))
    if tuple(input.shape[-len(normalized_shape):]) != tuple(normalized_shape):
        raise RuntimeError(f'Given normalized_shape={list(normalized_shape)}, expected input with shape '
                           f'[*, {", ".join(map(str, normalized_shape))}], but got input of size{list(input.shape)}')
    eps = torch.finfo(input.dtype).eps if eps is None else eps
    result = input * (input.pow(2).mean(dims, keepdim=True) + eps).rsqrt()
    return result if weight is None else result * weight


def local_response_norm(input, size, alpha=1e-4, beta=0.75, k=1.0):
    from ._pads import pad
    from ._windows import avg_pool2d, avg_pool3d
    dim = input.dim()
    if dim < 3:
        raise ValueError(f'Expected 3D or higher dimensionality input (got {dim} dimensions)')
    squares = input.mul(input)
    if dim == 3:
        squares = avg_pool2d(pad(squares.unsqueeze(1), (0, 0, size // 2, (size - 1) // 2)), (size, 1), stride=1).squeeze(1)
    else:
        sizes = input.size()
        squares = squares.view(sizes[0], 1, sizes[1], sizes[2], -1)
        squares = avg_pool3d(pad(squares, (0, 0, 0, 0, size // 2, (size - 1) // 2)), (size, 1, 1), stride=1).squeeze(1).view(sizes)
    return input / (squares.mul(alpha).add(k).pow(beta))


def scaled_dot_product_attention(query, key, value, attn_mask=None, dropout_p=0.0, is_causal=False, scale=None, enable_gqa=False):
    """softmax(q kᵀ / √d + mask) v"""
    import math
    import torch
    if is_causal:
        if attn_mask is not None:
            raise RuntimeError('_scaled_dot_product_attention: Explicit attn_mask should not be set when is_causal=True')
        attn_mask = torch.ones(query.size(-2), key.size(-2), dtype=torch.bool).tril()
    scores = query @ key.transpose(-2, -1) * (1 / math.sqrt(query.size(-1)) if scale is None else scale)
    if attn_mask is not None:
        if attn_mask.dtype is torch.bool:
            attn_mask = torch.zeros(attn_mask.shape, dtype=query.dtype).masked_fill(attn_mask.logical_not(), float('-inf'))
        scores = scores + attn_mask
    weights = scores.softmax(-1)
    if dropout_p:
        weights = dropout(weights, dropout_p, True)
    return weights @ value
