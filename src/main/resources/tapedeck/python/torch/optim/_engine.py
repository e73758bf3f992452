"""What the optimizers of the engine share: a step is one call, and what is written into a group is told at once."""
from collections import defaultdict

import _tapedeck as _t
import tapedeck_knobs

from .._tensor import Tensor
from .optimizer import Optimizer

_write, _step, _zero_grad = _t.optimizer_write, _t.optimizer_step, _t.optimizer_zero_grad
_PAIRS = {'betas': ('beta1', 'beta2'), 'etas': ('eta_minus', 'eta_plus'), 'step_sizes': ('step_min', 'step_max')}
_UNKNOWN = {'params', 'foreach', 'fused', 'capturable', 'differentiable', 'param_names'}


def _number(value):
    """A number, or that of a tensor."""
    return float(value.item() if isinstance(value, Tensor) else value)


def _settings(key, value):
    """A setting as the engine has it: labels and numbers."""
    if key in _PAIRS:
        return list(zip(_PAIRS[key], map(_number, value)))
    if key in _UNKNOWN or not isinstance(value, (int, float, Tensor)):
        return []
    return [(key, _number(value))]


class ParamGroup(dict):
    """A group: a dict that tells the engine what is written into it."""
    engine = watch = None

    def __setitem__(self, key, value):
        dict.__setitem__(self, key, value)
        if self.engine is not None:
            for label, number in _settings(key, value):
                _write(self.engine, self.place, label, number)
            if self.watch is not None:
                self.watch(key, value)

    def update(self, *args, **more):
        for key, value in dict(*args, **more).items():
            self[key] = value

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def __reduce__(self):
        return dict, (dict(self),)


class _Kept(dict):
    """What is kept for one parameter; what is written goes to the engine."""

    def __init__(self, optimizer, number, values):
        dict.__init__(self, values)
        self.optimizer, self.number = optimizer, number

    def __setitem__(self, key, value):
        dict.__setitem__(self, key, value)
        self.optimizer._keep(self.number, self)

    def __reduce__(self):
        return dict, (dict(self),)


class _State(defaultdict):
    """What is kept for all parameters."""

    def __init__(self, optimizer):
        defaultdict.__init__(self, dict)
        self.optimizer = optimizer

    def clear(self):
        for i in range(len(self.optimizer._parameters())):
            self.optimizer._keep(i, {})
        dict.clear(self)

    def __setitem__(self, key, value):
        if self.optimizer is not None and not isinstance(value, _Kept):
            self.optimizer._keep(self.optimizer._numbers()[hash(key)], value)
        dict.__setitem__(self, key, value)

    def __missing__(self, key):
        return {}


class EngineOptimizer(Optimizer):
    """An optimizer of the engine."""
    counts_steps = True
    order = ()

    def __init__(self, params, defaults):
        self._engine = None
        Optimizer.__init__(self, params, defaults)

    def _make_state(self):
        pass

    def _group(self, group):
        labels, numbers = [], []
        for key, value in group.items():
            for label, number in _settings(key, value):
                labels.append(label)
                numbers.append(number)
        kept = ParamGroup(group)
        if self._engine is None:
            self._engine = _t.optimizer(self.kind, group['params'], labels, numbers)
        else:
            _t.optimizer_add(self._engine, group['params'], labels, numbers)
        kept.place = len(self.param_groups)
        kept.engine = self._engine
        return kept

    def _parameters(self):
        return [p for group in self.param_groups for p in group['params']]

    def step(self, closure=None):
        """Updates every parameter that has a gradient; a closure computes them first."""
        loss = None
        if closure is not None:
            from .. import enable_grad
            with enable_grad():
                loss = closure()
        if self._pre_hooks:
            for hook in list(self._pre_hooks.values()):
                hook(self, (closure,), {})
        _step(self._engine)
        self._stepped = True
        if self._post_hooks:
            for hook in list(self._post_hooks.values()):
                hook(self, (closure,), {})
        return loss

    def zero_grad(self, set_to_none=True):
        if set_to_none:
            _zero_grad(self._engine)
        else:
            Optimizer.zero_grad(self, False)

    def _kept(self, number):
        """What the engine keeps for a parameter, as PyTorch's dict."""
        step, *rest = _t.optimizer_kept(self._engine, number)
        tensors = dict(zip(rest[::2], rest[1::2]))
        kept = {'step': _t.full((), step, 'float32')} if self.counts_steps and (tensors or step) else {}
        kept.update((name, tensors[name]) for name in self.order if name in tensors)
        return kept

    def _keep(self, number, values):
        flat = []
        for name in self.order:
            if name in values and values[name] is not None:
                flat += [name, values[name]]
        _t.optimizer_keep(self._engine, number, _number(values.get('step', 0)), *flat)

    @property
    def state(self):
        state = _State(None)
        for i, p in enumerate(self._parameters()):
            kept = self._kept(i)
            if kept:
                state[p] = _Kept(self, i, kept)
        state.optimizer = self
        return state

    def state_dict(self):
        result = Optimizer.state_dict(self)
        result['state'] = {k: dict(v) for k, v in result['state'].items()}
        return result

    def _load_state(self, state):
        numbers = self._numbers()
        for i in range(len(numbers)):
            self._keep(i, {})
        for p, values in state.items():
            self._keep(numbers[hash(p)], values)

    def _load_groups(self, groups):
        for i, (group, old) in enumerate(zip(groups, self.param_groups)):
            kept = ParamGroup()
            kept.engine, kept.place = self._engine, i
            kept.update(group)
            self.param_groups[i] = kept
        tapedeck_knobs.changed()

    def __getstate__(self):
        return {'groups': [dict(g) for g in self.param_groups], 'defaults': self.defaults, 'saved': self.state_dict()}

    def __setstate__(self, state):
        self._engine = None
        Optimizer.__init__(self, state['groups'], state['defaults'])
        self.load_state_dict(state['saved'])


def check(lr, *, betas=None, **others):
    """Refuses what PyTorch refuses, in its order and with its texts."""
    names = {'eps': 'epsilon', 'lr': 'learning rate'}
    if isinstance(lr, Tensor) and lr.numel() != 1:
        raise ValueError('Tensor lr must be 1-element')
    if not 0.0 <= lr:
        raise ValueError(f'Invalid learning rate: {lr}')
    if 'eps' in others and not 0.0 <= others['eps']:
        raise ValueError(f"Invalid epsilon value: {others['eps']}")
    if betas is not None:
        for i, beta in enumerate(betas):
            if not 0.0 <= beta < 1.0:
                raise ValueError(f'Invalid beta parameter at index {i}: {beta}')
    for name, value in others.items():
        if not 0.0 <= value:
            raise ValueError(f'Invalid {names.get(name, name)} value: {value}')
