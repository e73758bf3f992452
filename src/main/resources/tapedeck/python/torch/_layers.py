"""What torch.nn.functional has that stands under torch as well."""
from ._random import default_generator
from .nn import functional as F
from .nn.functional import (adaptive_avg_pool1d, adaptive_max_pool1d, alpha_dropout, avg_pool1d, bilinear, celu, conv1d, conv2d, conv3d,
                            conv_transpose1d, conv_transpose2d, conv_transpose3d, group_norm, hardshrink, instance_norm, layer_norm,
                            max_pool1d, max_pool2d, max_pool3d, pdist, pixel_shuffle, pixel_unshuffle, prelu, rms_norm, rrelu, selu,
                            threshold)

__all__ = ['adaptive_avg_pool1d', 'adaptive_max_pool1d', 'alpha_dropout', 'avg_pool1d', 'bilinear', 'celu', 'conv1d', 'conv2d', 'conv3d',
           'conv_transpose1d', 'conv_transpose2d', 'conv_transpose3d', 'group_norm', 'hardshrink', 'instance_norm', 'layer_norm',
           'max_pool1d', 'max_pool2d', 'max_pool3d', 'pdist', 'pixel_shuffle', 'pixel_unshuffle', 'prelu', 'rms_norm', 'rrelu', 'selu',
           'threshold', 'batch_norm', 'dropout', 'embedding', 'zero_', 'fill_', 'detach', 'detach_', 'newaxis', 'default_generator']

newaxis = None


def dropout(input, p, train):
    return F.dropout(input, p, train)


def embedding(weight, indices, padding_idx=-1, scale_grad_by_freq=False, sparse=False):
    return F.embedding(indices, weight, None if padding_idx == -1 else padding_idx, scale_grad_by_freq=scale_grad_by_freq)


def batch_norm(input, weight, bias, running_mean, running_var, training, momentum, eps, cudnn_enabled):
    return F.batch_norm(input, running_mean, running_var, weight, bias, training, momentum, eps)


def zero_(input):
    return input.zero_()


def fill_(input, value):
    return input.fill_(value)


def detach(input):
    return input.detach()


def detach_(input):
    return input.detach_()
