"""What schedules share, and those that go by one formula."""
import functools
import math
import types
from bisect import bisect_right
from collections import Counter

from .._tensor import Tensor
from .._warnings import warn
from .optimizer import Optimizer

EPOCH = ('The epoch parameter in `scheduler.step()` was not necessary and is being deprecated where possible. Please use '
         '`scheduler.step()` to step the scheduler. During the deprecation, if epoch is different from None, the closed form is used '
         'instead of the new chainable form, where available. Please open an issue if you are unable to replicate your use case: '
         'https://github.com/pytorch/pytorch/issues/new/choose.')
EARLY = ('Detected call of `lr_scheduler.step()` before `optimizer.step()`. In PyTorch 1.1.0 and later, you should call them in the '
         'opposite order: `optimizer.step()` before `lr_scheduler.step()`.  Failure to do this will result in PyTorch skipping the '
         'first value of the learning rate schedule. See more details at '
         'https://pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate')


def check_verbose(verbose):
    """Warns of an argument that is going."""
    if verbose == 'deprecated':
        return False
    warn('The verbose parameter is deprecated. Please use get_last_lr() to access the learning rate.', once=True)
    return verbose


def each(name, optimizer, value):
    """A value for each group."""
    n = len(optimizer.param_groups)
    if isinstance(value, (list, tuple)):
        if len(value) != n:
            raise ValueError(f'{name} must have the same length as optimizer.param_groups. {name} has {len(value)} values, '
                             f'param_groups has {n}.')
        return list(value)
    return [value] * n


def require_optimizer(optimizer):
    """Refuses what is no optimizer."""
    if not isinstance(optimizer, Optimizer):
        raise TypeError(f'{type(optimizer).__name__} is not an Optimizer')


def _watch(optimizer):
    """Notes from now on that the optimizer stepped."""
    if getattr(optimizer, '_watched', False):
        return
    optimizer._watched = True
    optimizer._opt_called = False
    step = optimizer.step

    @functools.wraps(step)
    def wrapper(*args, **more):
        optimizer._opt_called = True
        return step(*args, **more)
    optimizer.step = wrapper


class LRScheduler:
    """Changes the rates of an optimizer, a step at a time."""
    _get_lr_called_within_step = False

    def __init__(self, optimizer, last_epoch=-1, verbose='deprecated'):
        require_optimizer(optimizer)
        self.optimizer = optimizer
        for i, group in enumerate(optimizer.param_groups):
            if last_epoch == -1:
                group.setdefault('initial_lr', group['lr'])
            elif 'initial_lr' not in group:
                raise KeyError(f"param 'initial_lr' is not specified in param_groups[{i}] when resuming an optimizer")
        self.base_lrs = [group['initial_lr'] for group in optimizer.param_groups]
        self.last_epoch = last_epoch
        _watch(optimizer)
        self.verbose = check_verbose(verbose)
        self._initial_step()

    def _initial_step(self):
        self._step_count = 0
        self.step()

    def state_dict(self):
        return {key: value for key, value in self.__dict__.items() if key != 'optimizer'}

    def load_state_dict(self, state_dict):
        self.__dict__.update(state_dict)

    def get_last_lr(self):
        """The rates that it set last."""
        return self._last_lr

    def get_lr(self):
        raise NotImplementedError

    def _rates(self):
        """The rates of the groups."""
        return [group['lr'] for group in self.optimizer.param_groups]

    def _asked(self):
        """Warns a script that asks for what only a step may."""
        if not self._get_lr_called_within_step:
            warn('To get the last learning rate computed by the scheduler, please use `get_last_lr()`.', once=True)

    def _set(self, rates):
        for group, rate in zip(self.optimizer.param_groups, rates):
            if isinstance(group['lr'], Tensor):
                group['lr'].fill_(rate)
            group['lr'] = group['lr'] if isinstance(group['lr'], Tensor) else rate
        self._last_lr = self._rates()

    def step(self, epoch=None):
        """Goes on to the next epoch."""
        if self._step_count == 1 and not self.optimizer._opt_called:
            warn(EARLY, once=True)
        self._step_count += 1
        self._get_lr_called_within_step = True
        try:
            if epoch is None:
                self.last_epoch += 1
                rates = self.get_lr()
            else:
                warn(EPOCH, once=True)
                self.last_epoch = epoch
                rates = self._get_closed_form_lr() if hasattr(self, '_get_closed_form_lr') else self.get_lr()
        finally:
            self._get_lr_called_within_step = False
        self._set(rates)


class _LRScheduler(LRScheduler):
    pass


class LambdaLR(LRScheduler):
    """The first rate times what a function says."""

    def __init__(self, optimizer, lr_lambda, last_epoch=-1, verbose='deprecated'):
        self.optimizer = optimizer
        n = len(optimizer.param_groups)
        if isinstance(lr_lambda, (list, tuple)):
            if len(lr_lambda) != n:
                raise ValueError(f'Expected {n} lr_lambdas, but got {len(lr_lambda)}')
            self.lr_lambdas = list(lr_lambda)
        else:
            self.lr_lambdas = [lr_lambda] * n
        super().__init__(optimizer, last_epoch, verbose)

    def state_dict(self):
        state = {k: v for k, v in self.__dict__.items() if k not in ('optimizer', 'lr_lambdas')}
        state['lr_lambdas'] = [None if isinstance(f, types.FunctionType) else f.__dict__.copy() for f in self.lr_lambdas]
        return state

    def load_state_dict(self, state_dict):
        kept = {k: v for k, v in state_dict.items() if k != 'lr_lambdas'}
        self.__dict__.update(kept)
        for f, values in zip(self.lr_lambdas, state_dict['lr_lambdas']):
            if values is not None:
                f.__dict__.update(values)

    def get_lr(self):
        self._asked()
        return [base * f(self.last_epoch) for f, base in zip(self.lr_lambdas, self.base_lrs)]


class MultiplicativeLR(LambdaLR):
    """The last rate times what a function says."""

    def get_lr(self):
        self._asked()
        if self.last_epoch > 0:
            return [rate * f(self.last_epoch) for f, rate in zip(self.lr_lambdas, self._rates())]
        return self._rates()


class StepLR(LRScheduler):
    """Times gamma every step_size epochs."""

    def __init__(self, optimizer, step_size, gamma=0.1, last_epoch=-1, verbose='deprecated'):
        self.step_size, self.gamma = step_size, gamma
        super().__init__(optimizer, last_epoch, verbose)

    def get_lr(self):
        self._asked()
        if self.last_epoch == 0 or self.last_epoch % self.step_size != 0:
            return self._rates()
        return [rate * self.gamma for rate in self._rates()]

    def _get_closed_form_lr(self):
        return [base * self.gamma ** (self.last_epoch // self.step_size) for base in self.base_lrs]


class MultiStepLR(LRScheduler):
    """Times gamma at each milestone."""

    def __init__(self, optimizer, milestones, gamma=0.1, last_epoch=-1, verbose='deprecated'):
        self.milestones, self.gamma = Counter(milestones), gamma
        super().__init__(optimizer, last_epoch, verbose)

    def get_lr(self):
        self._asked()
        if self.last_epoch not in self.milestones:
            return self._rates()
        return [rate * self.gamma ** self.milestones[self.last_epoch] for rate in self._rates()]

    def _get_closed_form_lr(self):
        passed = bisect_right(sorted(self.milestones.elements()), self.last_epoch)
        return [base * self.gamma ** passed for base in self.base_lrs]


class ConstantLR(LRScheduler):
    """Times a factor for the first epochs."""

    def __init__(self, optimizer, factor=1.0 / 3, total_iters=5, last_epoch=-1, verbose='deprecated'):
        if factor > 1.0 or factor < 0:
            raise ValueError('Constant multiplicative factor expected to be between 0 and 1.')
        self.factor, self.total_iters = factor, total_iters
        super().__init__(optimizer, last_epoch, verbose)

    def get_lr(self):
        self._asked()
        if self.last_epoch == 0:
            return [rate * self.factor for rate in self._rates()]
        if self.last_epoch != self.total_iters:
            return self._rates()
        return [rate * (1.0 / self.factor) for rate in self._rates()]

    def _get_closed_form_lr(self):
        return [base * (self.factor + (self.last_epoch >= self.total_iters) * (1 - self.factor)) for base in self.base_lrs]


class LinearLR(LRScheduler):
    """From one factor to another, evenly."""

    def __init__(self, optimizer, start_factor=1.0 / 3, end_factor=1.0, total_iters=5, last_epoch=-1, verbose='deprecated'):
        if start_factor > 1.0 or start_factor <= 0:
            raise ValueError('Starting multiplicative factor expected to be greater than 0 and less or equal to 1.')
        if end_factor > 1.0 or end_factor < 0:
            raise ValueError('Ending multiplicative factor expected to be between 0 and 1.')
        self.start_factor, self.end_factor, self.total_iters = start_factor, end_factor, total_iters
        super().__init__(optimizer, last_epoch, verbose)

    def get_lr(self):
        self._asked()
        if self.last_epoch == 0:
            return [rate * self.start_factor for rate in self._rates()]
        if self.last_epoch > self.total_iters:
            return self._rates()
        rise = self.end_factor - self.start_factor
        factor = 1.0 + rise / (self.total_iters * self.start_factor + (self.last_epoch - 1) * rise)
        return [rate * factor for rate in self._rates()]

    def _get_closed_form_lr(self):
        return [base * (self.start_factor + (self.end_factor - self.start_factor) * min(self.total_iters, self.last_epoch)
                        / self.total_iters) for base in self.base_lrs]


class ExponentialLR(LRScheduler):
    """Times gamma every epoch."""

    def __init__(self, optimizer, gamma, last_epoch=-1, verbose='deprecated'):
        self.gamma = gamma
        super().__init__(optimizer, last_epoch, verbose)

    def get_lr(self):
        self._asked()
        return self._rates() if self.last_epoch == 0 else [rate * self.gamma for rate in self._rates()]

    def _get_closed_form_lr(self):
        return [base * self.gamma ** self.last_epoch for base in self.base_lrs]


class PolynomialLR(LRScheduler):
    """Down to 0 by a power of what is left."""

    def __init__(self, optimizer, total_iters=5, power=1.0, last_epoch=-1, verbose='deprecated'):
        self.total_iters, self.power = total_iters, power
        super().__init__(optimizer, last_epoch, verbose)

    def get_lr(self):
        self._asked()
        if self.last_epoch == 0 or self.last_epoch > self.total_iters:
            return self._rates()
        n = self.total_iters
        factor = ((1.0 - self.last_epoch / n) / (1.0 - (self.last_epoch - 1) / n)) ** self.power
        return [rate * factor for rate in self._rates()]

    def _get_closed_form_lr(self):
        left = 1.0 - min(self.total_iters, self.last_epoch) / self.total_iters
        return [base * left ** self.power for base in self.base_lrs]
