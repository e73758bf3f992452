"""Batch and instance normalisation."""
import _tapedeck as _t

from .. import functional as F
from .. import init
from ..parameter import Parameter
from ._fresh import fresh
from .module import Module

__all__ = ['BatchNorm1d', 'BatchNorm2d', 'BatchNorm3d', 'SyncBatchNorm', 'InstanceNorm1d', 'InstanceNorm2d', 'InstanceNorm3d']


class _NormBase(Module):
    """Weight, bias and running statistics of each channel."""
    _version = 2

    def __init__(self, num_features, eps, momentum, affine, track_running_stats, dtype):
        super().__init__()
        self.num_features, self.eps, self.momentum = num_features, eps, momentum
        self.affine, self.track_running_stats = affine, track_running_stats
        if affine:
            self.weight = Parameter(fresh((num_features,), dtype, 1))
            self.bias = Parameter(fresh((num_features,), dtype))
        else:
            self.register_parameter('weight', None)
            self.register_parameter('bias', None)
        if track_running_stats:
            self.register_buffer('running_mean', fresh((num_features,), dtype))
            self.register_buffer('running_var', fresh((num_features,), dtype, 1))
            self.register_buffer('num_batches_tracked', _t.full((), 0, 'int64'))
        else:
            self.register_buffer('running_mean', None)
            self.register_buffer('running_var', None)
            self.register_buffer('num_batches_tracked', None)

    def reset_running_stats(self):
        if self.track_running_stats:
            _t.nn_fill(self.running_mean, 0)
            _t.nn_fill(self.running_var, 1)
            _t.nn_fill(self.num_batches_tracked, 0)

    def reset_parameters(self):
        self.reset_running_stats()
        if self.affine:
            init.ones_(self.weight)
            init.zeros_(self.bias)

    def _check_input_dim(self, input):
        if input.dim() not in self.dims:
            raise ValueError(f'expected {self.wanted} input (got {input.dim()}D input)')

    def extra_repr(self):
        return (f'{self.num_features}, eps={self.eps}, momentum={self.momentum}, affine={self.affine}, '
                f'track_running_stats={self.track_running_stats}')


class _BatchNorm(_NormBase):
    def __init__(self, num_features, eps=1e-5, momentum=0.1, affine=True, track_running_stats=True, device=None, dtype=None):
        super().__init__(num_features, eps, momentum, affine, track_running_stats, dtype)

    def forward(self, input):
        self._check_input_dim(input)
        momentum = self.momentum
        tracked = self.num_batches_tracked
        if self.training and self.track_running_stats and tracked is not None:
            count = _t.item(tracked) + 1
            _t.nn_fill(tracked, count)
            if momentum is None:
                momentum = 1.0 / count
        mean, var = self.running_mean, self.running_var
        training = self.training or (mean is None and var is None)
        if self.training and not self.track_running_stats:
            mean = var = None
        return F.batch_norm(input, mean, var, self.weight, self.bias, training, 0.0 if momentum is None else momentum, self.eps)


class BatchNorm1d(_BatchNorm):
    dims, wanted = (2, 3), '2D or 3D'


class BatchNorm2d(_BatchNorm):
    dims, wanted = (4,), '4D'


class BatchNorm3d(_BatchNorm):
    dims, wanted = (5,), '5D'


class SyncBatchNorm(_BatchNorm):
    dims, wanted = (2, 3, 4, 5), 'at least 2D'


class _InstanceNorm(_NormBase):
    def __init__(self, num_features, eps=1e-5, momentum=0.1, affine=False, track_running_stats=False, device=None, dtype=None):
        super().__init__(num_features, eps, momentum, affine, track_running_stats, dtype)

    def forward(self, input):
        self._check_input_dim(input)
        single = input.dim() == self.dims[0]
        channels = input.size(0 if single else 1)
        if channels != self.num_features and self.affine:
            raise ValueError(f"expected input's size at dim={0 if single else 1} to match num_features ({self.num_features}), "
                             f'but got: {channels}.')
        batch = input.unsqueeze(0) if single else input
        result = F.instance_norm(batch, self.running_mean, self.running_var, self.weight, self.bias,
                                 self.training or not self.track_running_stats, 0.0 if self.momentum is None else self.momentum, self.eps)
        return result.squeeze(0) if single else result


class InstanceNorm1d(_InstanceNorm):
    dims, wanted = (2, 3), '2D or 3D'


class InstanceNorm2d(_InstanceNorm):
    dims, wanted = (3, 4), '3D or 4D'


class InstanceNorm3d(_InstanceNorm):
    dims, wanted = (4, 5), '4D or 5D'
