"""Averages of a model's weights over training."""
import copy
import math

import torch
from tapedeck_missing import missing
from torch.nn import Module

from ._schedule import LRScheduler, each

__all__ = ['AveragedModel', 'SWALR', 'update_bn', 'get_ema_multi_avg_fn', 'get_swa_multi_avg_fn', 'get_ema_avg_fn', 'get_swa_avg_fn']


def get_ema_multi_avg_fn(decay=0.999):
    """Each average goes a small share of the way to the present weights."""
    @torch.no_grad()
    def ema_update(averaged, current, n):
        for a, c in zip(averaged, current):
            a.lerp_(c, 1 - decay)
    return ema_update


def get_swa_multi_avg_fn():
    """The mean of all weights there were."""
    @torch.no_grad()
    def swa_update(averaged, current, n):
        for a, c in zip(averaged, current):
            a.lerp_(c, 1 / (int(n) + 1))
    return swa_update


def get_ema_avg_fn(decay=0.999):
    """get_ema_multi_avg_fn of a single tensor."""
    return torch.no_grad()(lambda a, c, n: decay * a + (1 - decay) * c)


def get_swa_avg_fn():
    """get_swa_multi_avg_fn of a single tensor."""
    return torch.no_grad()(lambda a, c, n: a + (c - a) / (n + 1))


class AveragedModel(Module):
    """A copy of a model whose weights are averages."""

    def __init__(self, model, device=None, avg_fn=None, multi_avg_fn=None, use_buffers=False):
        super().__init__()
        assert avg_fn is None or multi_avg_fn is None, 'Only one of avg_fn and multi_avg_fn should be provided'
        self.module = copy.deepcopy(model)
        self.register_buffer('n_averaged', torch.tensor(0, dtype=torch.long))
        self.avg_fn, self.multi_avg_fn, self.use_buffers = avg_fn, multi_avg_fn, use_buffers

    def forward(self, *args, **kwargs):
        return self.module(*args, **kwargs)

    def _tensors(self, model):
        return [*model.parameters(), *model.buffers()] if self.use_buffers else list(model.parameters())

    @torch.no_grad()
    def update_parameters(self, model):
        """Takes the present weights of a model into the averages."""
        averaged, current = self._tensors(self.module), [t.detach() for t in self._tensors(model)]
        if self.n_averaged == 0:
            for a, c in zip(averaged, current):
                a.copy_(c)
        elif self.avg_fn is not None:
            for a, c in zip(averaged, current):
                a.copy_(self.avg_fn(a.detach(), c, self.n_averaged))
        else:
            (self.multi_avg_fn or get_swa_multi_avg_fn())([a.detach() for a in averaged], current, self.n_averaged)
        if not self.use_buffers:
            for a, c in zip(self.module.buffers(), model.buffers()):
                a.detach().copy_(c.detach())
        self.n_averaged += 1


@torch.no_grad()
def update_bn(loader, model, device=None):
    """Has batch normalisation see all batches of a loader again."""
    norms = [m for m in model.modules() if isinstance(m, torch.nn.modules.batchnorm._BatchNorm)]
    if not norms:
        return
    momenta = [m.momentum for m in norms]
    for m in norms:
        m.reset_running_stats()
        m.momentum = None
    was = model.training
    model.train()
    for batch in loader:
        model(batch[0] if isinstance(batch, (list, tuple)) else batch)
    for m, momentum in zip(norms, momenta):
        m.momentum = momentum
    model.train(was)


class SWALR(LRScheduler):
    """Goes to a rate for averaging, and stays there."""

    def __init__(self, optimizer, swa_lr, anneal_epochs=10, anneal_strategy='cos', last_epoch=-1):
        for rate, group in zip(each('swa_lr', optimizer, swa_lr), optimizer.param_groups):
            group['swa_lr'] = rate
        if anneal_strategy not in ('cos', 'linear'):
            raise ValueError(f"anneal_strategy must by one of 'cos' or 'linear', instead got {anneal_strategy}")
        if not isinstance(anneal_epochs, int) or anneal_epochs < 0:
            raise ValueError(f'anneal_epochs must be equal or greater than 0, got {anneal_epochs}')
        self._strategy, self.anneal_epochs = anneal_strategy, anneal_epochs
        super().__init__(optimizer, last_epoch)

    def _share(self, step):
        t = max(0, min(1, step / max(1, self.anneal_epochs)))
        return (1 - math.cos(math.pi * t)) / 2 if self._strategy == 'cos' else t

    def get_lr(self):
        self._asked()
        step = max(1, self._step_count - 1) if self.anneal_epochs == 0 else self._step_count - 1
        before, share, rates = self._share(step - 1), self._share(step), []
        for group in self.optimizer.param_groups:
            end = group['swa_lr']
            first = end if before == 1 else (group['lr'] - before * end) / (1 - before)
            rates.append(end * share + first * (1 - share))
        return rates

__getattr__ = missing(__name__)
