"""The losses of torch.nn.functional."""
import _tapedeck as _t

from .._tensor import Tensor
from .._warnings import REDUCE, warn

__all__ = ['mse_loss', 'l1_loss', 'smooth_l1_loss', 'huber_loss', 'nll_loss', 'cross_entropy', 'binary_cross_entropy',
           'binary_cross_entropy_with_logits', 'kl_div', 'hinge_embedding_loss', 'margin_ranking_loss', 'cosine_embedding_loss',
           'triplet_margin_loss', 'triplet_margin_with_distance_loss', 'multi_margin_loss', 'multilabel_margin_loss',
           'multilabel_soft_margin_loss', 'soft_margin_loss', 'poisson_nll_loss', 'gaussian_nll_loss', 'ctc_loss']


def _reduction(size_average, reduce, reduction):
    """The older two arguments as the newer one."""
    if size_average is None and reduce is None:
        return reduction
    size_average, reduce = (True if each is None else each for each in (size_average, reduce))
    reduction = 'mean' if size_average and reduce else 'sum' if reduce else 'none'
    warn(REDUCE.format(reduction))
    return reduction


def _reduced(losses, reduction):
    if reduction == 'none':
        return losses
    if reduction == 'mean':
        return losses.mean()
    if reduction == 'sum':
        return losses.sum()
    raise ValueError(f'{reduction} is not a valid value for reduction')


def _warned(input, target):
    """Says that a target broadcasts, which is hardly ever meant."""
    for each in (target, input):
        if not isinstance(each, Tensor):
            each.size
    if target.shape != input.shape:
        warn(f'Using a target size ({target.size()}) that is different to the input size ({input.size()}). '
             'This will likely lead to incorrect results due to broadcasting. Please ensure they have the same size.')


def mse_loss(input, target, size_average=None, reduce=None, reduction='mean', weight=None):
    _warned(input, target)
    if size_average is not None or reduce is not None:
        reduction = _reduction(size_average, reduce, reduction)
    if weight is not None:
        return _reduced(_t.nn_mse_loss(input, target, 'none') * weight, reduction)
    return _t.nn_mse_loss(input, target, reduction)


def l1_loss(input, target, size_average=None, reduce=None, reduction='mean'):
    _warned(input, target)
    return _t.nn_l1_loss(input, target, _reduction(size_average, reduce, reduction))


def smooth_l1_loss(input, target, size_average=None, reduce=None, reduction='mean', beta=1.0):
    _warned(input, target)
    reduction = _reduction(size_average, reduce, reduction)
    if beta == 0:
        return _t.nn_l1_loss(input, target, reduction)
    if beta < 0:
        raise RuntimeError('smooth_l1_loss does not support negative values for beta.')
    return _t.nn_smooth_l1_loss(input, target, reduction, beta)


def huber_loss(input, target, reduction='mean', delta=1.0, weight=None):
    _warned(input, target)
    if delta <= 0:
        raise RuntimeError('huber_loss does not support non-positive values for delta.')
    if weight is not None:
        return _reduced(_t.nn_huber_loss(input, target, 'none', delta) * weight, reduction)
    return _t.nn_huber_loss(input, target, reduction, delta)


def nll_loss(input, target, weight=None, size_average=None, ignore_index=-100, reduce=None, reduction='mean'):
    return _t.nn_nll_loss(input, target, weight, ignore_index, _reduction(size_average, reduce, reduction))


def cross_entropy(input, target, weight=None, size_average=None, ignore_index=-100, reduce=None, reduction='mean',
                  label_smoothing=0.0):
    if size_average is not None or reduce is not None:
        reduction = _reduction(size_average, reduce, reduction)
    return _t.nn_cross_entropy(input, target, weight, ignore_index, reduction, label_smoothing)


def binary_cross_entropy(input, target, weight=None, size_average=None, reduce=None, reduction='mean'):
    target.size, input.size
    if target.shape != input.shape:
        raise ValueError(f'Using a target size ({target.size()}) that is different to the input size ({input.size()}) is deprecated. '
                         'Please ensure they have the same size.')
    if target.dtype is not input.dtype:
        names = {'float32': 'Float', 'float64': 'Double', 'int64': 'Long', 'int32': 'Int', 'bool': 'Bool', 'uint8': 'Byte'}
        raise RuntimeError(f'Found dtype {names.get(target.dtype.word)} but expected {names.get(input.dtype.word)}')
    return _t.nn_binary_cross_entropy(input, target, weight, _reduction(size_average, reduce, reduction))


def binary_cross_entropy_with_logits(input, target, weight=None, size_average=None, reduce=None, reduction='mean', pos_weight=None):
    target.size, input.size
    if target.shape != input.shape:
        raise ValueError(f'Target size ({target.size()}) must be the same as input size ({input.size()})')
    if not target.is_floating_point():
        kind = {'int64': 'Long', 'int32': 'Int', 'bool': 'Bool', 'uint8': 'Byte'}.get(target.dtype.word)
        if kind == 'Bool':
            raise RuntimeError('Subtraction, the `-` operator, with two bool tensors is not supported. Use the `^` or `logical_xor()` '
                               'operator instead.')
        else:
            raise RuntimeError(f"result type {'Double' if input.dtype.word == 'float64' else 'Float'} can't be cast to the desired output type {kind}")
    return _t.nn_binary_cross_entropy_with_logits(input, target, weight, _reduction(size_average, reduce, reduction), pos_weight)


def kl_div(input, target, size_average=None, reduce=None, reduction='mean', log_target=False):
    reduction = _reduction(size_average, reduce, reduction)
    if not input.is_floating_point() or not target.is_floating_point():
        raise RuntimeError('kl_div: Integral inputs not supported.')
    if reduction == 'mean':
        warn("reduction: 'mean' divides the total loss by both the batch size and the support size."
             "'batchmean' divides only by the batch size, and aligns with the KL div math definition."
             "'mean' will be changed to behave the same as 'batchmean' in the next major release.")
    if log_target:
        losses = target.exp() * (target - input)
    else:
        import torch
        losses = torch.special.xlogy(target, target) - target * input
    if reduction == 'batchmean':
        return losses.sum() / input.size(0) if input.dim() else losses.sum()
    return _reduced(losses, reduction)


def hinge_embedding_loss(input, target, margin=1.0, size_average=None, reduce=None, reduction='mean'):
    import torch
    zeros = torch.zeros_like(input)
    apart = torch.where(target == 1, zeros, (margin - input).clamp_min(0))
    near = torch.where(target == -1, zeros, input)
    return _reduced(apart + near, _reduction(size_average, reduce, reduction))


def margin_ranking_loss(input1, input2, target, margin=0, size_average=None, reduce=None, reduction='mean'):
    if input1.dim() != input2.dim() or input1.dim() != target.dim():
        raise RuntimeError(f'margin_ranking_loss : All input tensors should have same dimension but got sizes: input1: {input1.size()}, '
                           f'input2: {input2.size()}, target: {target.size()} ')
    return _reduced((-target * (input1 - input2) + margin).clamp_min(0), _reduction(size_average, reduce, reduction))


def cosine_embedding_loss(input1, input2, target, margin=0, size_average=None, reduce=None, reduction='mean'):
    import torch
    dim = target.dim()
    eps = 1e-12
    products = (input1 * input2).sum(dim)
    first = (input1 * input1).sum(dim) + eps
    second = (input2 * input2).sum(dim) + eps
    cosine = products / (first * second).sqrt()
    zeros = torch.zeros_like(cosine)
    near = torch.where(target == 1, 1 - cosine, zeros)
    apart = torch.where(target == -1, (cosine - margin).clamp_min(0), zeros)
    return _reduced(near + apart, _reduction(size_average, reduce, reduction))


def triplet_margin_loss(anchor, positive, negative, margin=1.0, p=2, eps=1e-6, swap=False, size_average=None, reduce=None,
                        reduction='mean'):
    from ._distances import pairwise_distance
    if margin <= 0:
        raise ValueError(f'margin must be greater than 0, got {margin}')
    return triplet_margin_with_distance_loss(anchor, positive, negative, distance_function=lambda a, b: pairwise_distance(a, b, p, eps),
                                             margin=margin, swap=swap, reduction=_reduction(size_average, reduce, reduction))


def triplet_margin_with_distance_loss(anchor, positive, negative, *, distance_function=None, margin=1.0, swap=False,
                                      reduction='mean'):
    from ._distances import pairwise_distance
    if margin <= 0:
        raise ValueError(f'margin must be greater than 0, got {margin}')
    distance = distance_function or pairwise_distance
    near, far = distance(anchor, positive), distance(anchor, negative)
    if swap:
        import torch
        far = torch.minimum(far, distance(positive, negative))
    return _reduced((margin + near - far).clamp_min(0), reduction)


def multi_margin_loss(input, target, p=1, margin=1.0, weight=None, size_average=None, reduce=None, reduction='mean'):
    return _t.nn_multi_margin_loss(input, target, p, margin, weight, _reduction(size_average, reduce, reduction))


def multilabel_margin_loss(input, target, size_average=None, reduce=None, reduction='mean'):
    return _t.nn_multilabel_margin_loss(input, target, _reduction(size_average, reduce, reduction))


def multilabel_soft_margin_loss(input, target, weight=None, size_average=None, reduce=None, reduction='mean'):
    losses = -(target * _t.nn_logsigmoid(input) + (1 - target) * _t.nn_logsigmoid(-input))
    if weight is not None:
        losses = losses * weight
    return _reduced(losses.sum(-1) / input.size(-1), _reduction(size_average, reduce, reduction))


def soft_margin_loss(input, target, size_average=None, reduce=None, reduction='mean'):
    return _t.nn_soft_margin_loss(input, target, _reduction(size_average, reduce, reduction))


def poisson_nll_loss(input, target, log_input=True, full=False, size_average=None, eps=1e-8, reduce=None, reduction='mean'):
    import math
    import torch
    losses = input.exp() - target * input if log_input else input - target * (input + eps).log()
    if full:
        stirling = target * target.log() - target + 0.5 * (2 * math.pi * target).log()
        losses = losses + stirling.masked_fill(target <= 1, 0)
    return _reduced(losses, _reduction(size_average, reduce, reduction))


def gaussian_nll_loss(input, target, var, full=False, eps=1e-6, reduction='mean'):
    import math
    import torch
    if isinstance(var, (int, float)):
        if var < 0:
            raise ValueError('var has negative entry/entries')
        var = var * torch.ones_like(input)
    elif (var < 0).any():
        raise ValueError('var has negative entry/entries')
    if var.size() != input.size():
        if input.size()[:-1] == var.size():
            var = var.unsqueeze(-1)
        elif not (input.size()[:-1] == var.size()[:-1] and var.size(-1) == 1):
            raise ValueError('var is of incorrect size')
    if reduction not in ('none', 'mean', 'sum'):
        raise ValueError(reduction + ' is not valid')
    var = var.clone()
    with torch.no_grad():
        var.clamp_(min=eps)
    losses = 0.5 * (var.log() + (input - target) ** 2 / var)
    if full:
        losses = losses + 0.5 * math.log(2 * math.pi)
    return _reduced(losses, reduction)


def ctc_loss(*args, **kwargs):
    raise NotImplementedError('torch.nn.functional.ctc_loss is not in Tapedeck; it has: cross_entropy, nll_loss')
