"""Schedules along cosines and triangles."""
import math
import types

from ._schedule import LRScheduler, each, require_optimizer


class CosineAnnealingLR(LRScheduler):
    """Down along half a cosine, and up again."""

    def __init__(self, optimizer, T_max, eta_min=0.0, last_epoch=-1, verbose='deprecated'):
        self.T_max, self.eta_min = T_max, eta_min
        super().__init__(optimizer, last_epoch, verbose)

    def get_lr(self):
        self._asked()
        t, n, low = self.last_epoch, self.T_max, self.eta_min
        if t == 0:
            return self._rates()
        if self._step_count == 1 and t > 0:
            return self._get_closed_form_lr()
        if (t - 1 - n) % (2 * n) == 0:
            return [rate + (base - low) * (1 - math.cos(math.pi / n)) / 2 for base, rate in zip(self.base_lrs, self._rates())]
        return [(1 + math.cos(math.pi * t / n)) / (1 + math.cos(math.pi * (t - 1) / n)) * (rate - low) + low for rate in self._rates()]

    def _get_closed_form_lr(self):
        return [self.eta_min + (base - self.eta_min) * (1 + math.cos(math.pi * self.last_epoch / self.T_max)) / 2
                for base in self.base_lrs]


class CosineAnnealingWarmRestarts(LRScheduler):
    """Down along half a cosine, then from the top again."""

    def __init__(self, optimizer, T_0, T_mult=1, eta_min=0.0, last_epoch=-1, verbose='deprecated'):
        if T_0 <= 0 or not isinstance(T_0, int):
            raise ValueError(f'Expected positive integer T_0, but got {T_0}')
        if T_mult < 1 or not isinstance(T_mult, int):
            raise ValueError(f'Expected integer T_mult >= 1, but got {T_mult}')
        if not isinstance(eta_min, (float, int)):
            raise ValueError(f'Expected float or int eta_min, but got {eta_min} of type {type(eta_min)}')
        self.T_0 = self.T_i = T_0
        self.T_mult, self.eta_min, self.T_cur = T_mult, eta_min, last_epoch
        super().__init__(optimizer, last_epoch, verbose)

    def get_lr(self):
        self._asked()
        return [self.eta_min + (base - self.eta_min) * (1 + math.cos(math.pi * self.T_cur / self.T_i)) / 2 for base in self.base_lrs]

    def step(self, epoch=None):
        if epoch is None and self.last_epoch >= 0:
            epoch = self.last_epoch + 1
            self.T_cur += 1
            if self.T_cur >= self.T_i:
                self.T_cur -= self.T_i
                self.T_i *= self.T_mult
        else:
            epoch = 0 if epoch is None else epoch
            if epoch < 0:
                raise ValueError(f'Expected non-negative epoch, but got {epoch}')
            self._place(epoch)
        self.last_epoch = math.floor(epoch)
        self._get_lr_called_within_step = True
        try:
            self._set(self.get_lr())
        finally:
            self._get_lr_called_within_step = False

    def _place(self, epoch):
        """Where an epoch lies between two restarts."""
        if epoch < self.T_0:
            self.T_i, self.T_cur = self.T_0, epoch
        elif self.T_mult == 1:
            self.T_cur = epoch % self.T_0
        else:
            n = int(math.log(epoch / self.T_0 * (self.T_mult - 1) + 1, self.T_mult))
            self.T_cur = epoch - self.T_0 * (self.T_mult ** n - 1) / (self.T_mult - 1)
            self.T_i = self.T_0 * self.T_mult ** n


class _Momentum(LRScheduler):
    """A schedule whose momentum may go the other way."""

    def _begin_momentum(self, base, greatest, last_epoch):
        defaults = self.optimizer.defaults
        if 'momentum' not in defaults and 'betas' not in defaults:
            raise ValueError('optimizer must support momentum or beta1 with `cycle_momentum` option enabled')
        self.use_beta1 = 'betas' in defaults
        lows, tops = each('base_momentum', self.optimizer, base), each('max_momentum', self.optimizer, greatest)
        if last_epoch == -1:
            for top, low, group in zip(tops, lows, self.optimizer.param_groups):
                self._set_momentum(group, top)
                group['max_momentum'] = top
                group['base_momentum'] = low
        return lows, tops

    def _set_momentum(self, group, value):
        if self.use_beta1:
            group['betas'] = (value, *group['betas'][1:])
        else:
            group['momentum'] = value


class CyclicLR(_Momentum):
    """Up and down between two rates."""

    def __init__(self, optimizer, base_lr, max_lr, step_size_up=2000, step_size_down=None, mode='triangular', gamma=1.0,
                 scale_fn=None, scale_mode='cycle', cycle_momentum=True, base_momentum=0.8, max_momentum=0.9, last_epoch=-1,
                 verbose='deprecated'):
        require_optimizer(optimizer)
        self.optimizer = optimizer
        base_lrs = each('base_lr', optimizer, base_lr)
        if last_epoch == -1:
            for lr, group in zip(base_lrs, optimizer.param_groups):
                group['lr'] = lr
        self.max_lrs = each('max_lr', optimizer, max_lr)
        up = float(step_size_up)
        down = float(step_size_down) if step_size_down is not None else up
        self.total_size = up + down
        self.step_ratio = up / self.total_size
        if mode not in ('triangular', 'triangular2', 'exp_range') and scale_fn is None:
            raise ValueError('mode is invalid and scale_fn is None')
        self.mode, self.gamma, self._scale_fn_custom = mode, gamma, scale_fn
        self.scale_mode = scale_mode if scale_fn is not None else 'iterations' if mode == 'exp_range' else 'cycle'
        self.cycle_momentum = cycle_momentum
        if cycle_momentum:
            self.base_momentums, self.max_momentums = self._begin_momentum(base_momentum, max_momentum, last_epoch)
        super().__init__(optimizer, last_epoch, verbose)
        self.base_lrs = base_lrs

    def scale_fn(self, x):
        """What the height of a cycle is multiplied by."""
        if self._scale_fn_custom is not None:
            return self._scale_fn_custom(x)
        return 1.0 if self.mode == 'triangular' else 1 / 2.0 ** (x - 1) if self.mode == 'triangular2' else self.gamma ** x

    def get_lr(self):
        self._asked()
        cycle = math.floor(1 + self.last_epoch / self.total_size)
        x = 1.0 + self.last_epoch / self.total_size - cycle
        share = x / self.step_ratio if x <= self.step_ratio else (x - 1) / (self.step_ratio - 1)
        scale = lambda: self.scale_fn(cycle if self.scale_mode == 'cycle' else self.last_epoch)
        rates = [low + (top - low) * share * scale() for low, top in zip(self.base_lrs, self.max_lrs)]
        if self.cycle_momentum:
            for low, top, group in zip(self.base_momentums, self.max_momentums, self.optimizer.param_groups):
                self._set_momentum(group, top - (top - low) * share * scale())
        return rates

    def state_dict(self):
        state = super().state_dict()
        f = state.pop('_scale_fn_custom')
        state['_scale_fn_custom'] = None if f is None or isinstance(f, types.FunctionType) else f.__dict__.copy()
        return state

    def load_state_dict(self, state_dict):
        kept = {k: v for k, v in state_dict.items() if k != '_scale_fn_custom'}
        super().load_state_dict(kept)
        if state_dict.get('_scale_fn_custom') is not None:
            self._scale_fn_custom.__dict__.update(state_dict['_scale_fn_custom'])


class OneCycleLR(_Momentum):
    """One rise and a long fall over a whole training."""

    def __init__(self, optimizer, max_lr, total_steps=None, epochs=None, steps_per_epoch=None, pct_start=0.3, anneal_strategy='cos',
                 cycle_momentum=True, base_momentum=0.85, max_momentum=0.95, div_factor=25.0, final_div_factor=1e4,
                 three_phase=False, last_epoch=-1, verbose='deprecated'):
        require_optimizer(optimizer)
        self.optimizer = optimizer
        if total_steps is not None:
            if total_steps <= 0 or not isinstance(total_steps, int):
                raise ValueError(f'Expected positive integer total_steps, but got {total_steps}')
            self.total_steps = total_steps
        elif epochs is not None and steps_per_epoch is not None:
            for name, n in (('epochs', epochs), ('steps_per_epoch', steps_per_epoch)):
                if not isinstance(n, int) or n <= 0:
                    raise ValueError(f'Expected positive integer {name}, but got {n}')
            self.total_steps = epochs * steps_per_epoch
        else:
            raise ValueError('You must define either total_steps OR (epochs AND steps_per_epoch)')
        top, end = float(pct_start * self.total_steps) - 1, self.total_steps - 1
        names = ('end_step', 'start_lr', 'end_lr', 'start_momentum', 'end_momentum')
        rise = (top, 'initial_lr', 'max_lr', 'max_momentum', 'base_momentum')
        fall = (end, 'max_lr', 'min_lr', 'base_momentum', 'max_momentum')
        if three_phase:
            back = (float(2 * pct_start * self.total_steps) - 2, 'max_lr', 'initial_lr', 'base_momentum', 'max_momentum')
            phases = (rise, back, (end, 'initial_lr', 'min_lr', 'max_momentum', 'max_momentum'))
        else:
            phases = (rise, fall)
        self._schedule_phases = [dict(zip(names, phase)) for phase in phases]
        if pct_start < 0 or pct_start > 1 or not isinstance(pct_start, float):
            raise ValueError(f'Expected float between 0 and 1 pct_start, but got {pct_start}')
        if anneal_strategy not in ('cos', 'linear'):
            raise ValueError(f"anneal_strategy must be one of 'cos' or 'linear', instead got {anneal_strategy}")
        self._anneal_func_type = anneal_strategy
        max_lrs = each('max_lr', optimizer, max_lr)
        if last_epoch == -1:
            for top, group in zip(max_lrs, optimizer.param_groups):
                group['initial_lr'] = top / div_factor
                group['max_lr'] = top
                group['min_lr'] = group['initial_lr'] / final_div_factor
        self.cycle_momentum = cycle_momentum
        if cycle_momentum:
            self._begin_momentum(base_momentum, max_momentum, last_epoch)
        super().__init__(optimizer, last_epoch, verbose)

    def _anneal(self, start, end, share):
        if self._anneal_func_type == 'cos':
            return end + (start - end) / 2.0 * (math.cos(math.pi * share) + 1)
        return (end - start) * share + start

    def get_lr(self):
        self._asked()
        t, rates = self.last_epoch, []
        if t > self.total_steps:
            raise ValueError(f'Tried to step {t} times. The specified number of total steps is {self.total_steps}')
        begin = 0.0
        for phase in self._schedule_phases:
            if t <= phase['end_step'] or phase is self._schedule_phases[-1]:
                break
            begin = phase['end_step']
        share = (t - begin) / (phase['end_step'] - begin)
        for group in self.optimizer.param_groups:
            rates.append(self._anneal(group[phase['start_lr']], group[phase['end_lr']], share))
            if self.cycle_momentum:
                self._set_momentum(group, self._anneal(group[phase['start_momentum']], group[phase['end_momentum']], share))
        return rates
