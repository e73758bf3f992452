"""Optimizer: parameters in groups, what is kept for each, and how both are saved."""
import copy
import warnings
from collections import defaultdict
from itertools import chain

import _tapedeck as _t
import tapedeck_knobs

from .._tensor import Tensor

__all__ = ['Optimizer']


class _Required:
    def __repr__(self):
        return '<required parameter>'


required = _Required()


def typename(value):
    """The name of a value's class, as the messages have it."""
    if isinstance(value, Tensor):
        return 'torch.' + {'float32': 'Float', 'float64': 'Double', 'int64': 'Long', 'int32': 'Int', 'bool': 'Bool',
                           'uint8': 'Byte', 'int16': 'Short', 'int8': 'Char'}[_t.dtype(value)] + 'Tensor'
    kind = type(value)
    return kind.__qualname__ if kind.__module__ in ('', 'builtins') else kind.__module__ + '.' + kind.__qualname__


class Optimizer:
    """Turns gradients into updates. A subclass brings its step."""

    def __init__(self, params, defaults):
        self.defaults = defaults
        if isinstance(params, Tensor):
            raise TypeError('params argument given to the optimizer should be an iterable of Tensors or dicts, but got '
                            + typename(params))
        self._make_state()
        self.param_groups = []
        self._pre_hooks, self._post_hooks = {}, {}
        groups = list(params)
        if len(groups) == 0:
            raise ValueError('optimizer got an empty parameter list')
        if not isinstance(groups[0], dict):
            groups = [{'params': groups}]
        for group in groups:
            self.add_param_group(dict(group))
        tapedeck_knobs.made(self)

    def _make_state(self):
        self.state = defaultdict(dict)

    def _group(self, group):
        """A group as it is kept."""
        return group

    def __repr__(self):
        text = type(self).__name__ + ' ('
        for i, group in enumerate(self.param_groups):
            text += f'\nParameter Group {i}\n'
            for key in sorted(group.keys()):
                if key != 'params':
                    text += f'    {key}: {group[key]}\n'
        return text + ')'

    def add_param_group(self, param_group):
        """Takes more parameters, with settings of their own."""
        if not isinstance(param_group, dict):
            raise TypeError(f'param_group must be a dict, but got {type(param_group)}')
        params = param_group['params']
        if isinstance(params, Tensor):
            params = [params]
        elif isinstance(params, set):
            raise TypeError('optimizer parameters need to be organized in ordered collections, but the ordering of tensors in sets '
                            'will change between runs. Please use a list instead.')
        params = [each[1] if isinstance(each, tuple) else each for each in params]
        param_group['params'] = params
        for param in params:
            if not isinstance(param, Tensor):
                raise TypeError('optimizer can only optimize Tensors, but one of the params is ' + typename(param))
            if not param.is_leaf:
                raise ValueError("can't optimize a non-leaf Tensor")
        for name, default in self.defaults.items():
            if default is required and name not in param_group:
                raise ValueError(f"parameter group didn't specify a value of required optimization parameter {name}")
            param_group.setdefault(name, default)
        own = {id(p) if p.__hash__ is None else hash(p) for p in params}
        if len(own) != len(params):
            warnings.warn('optimizer contains a parameter group with duplicate parameters; in future, this will cause an error; '
                          'see github.com/pytorch/pytorch/issues/40967 for more information', stacklevel=3)
        known = set()
        for group in self.param_groups:
            known.update(hash(p) for p in group['params'])
        if not known.isdisjoint(own):
            raise ValueError('some parameters appear in more than one parameter group')
        self.param_groups.append(self._group(param_group))
        tapedeck_knobs.changed()

    def zero_grad(self, set_to_none=True):
        """Sets every gradient to None, or to 0."""
        for group in self.param_groups:
            for p in group['params']:
                if p.grad is not None:
                    if set_to_none:
                        p.grad = None
                    else:
                        p.grad.detach_()
                        p.grad.zero_()

    def step(self, closure=None):
        raise NotImplementedError

    def _numbers(self):
        """Each parameter's number, by its identity."""
        return {hash(p): i for i, p in reversed(list(enumerate(chain.from_iterable(g['params'] for g in self.param_groups))))}

    def state_dict(self):
        """What is kept, with numbers for the parameters."""
        numbers, groups, next_ = self._numbers(), [], 0
        for group in self.param_groups:
            packed = {k: v for k, v in group.items() if k != 'params'}
            packed['params'] = [numbers[hash(p)] for p in group['params']]
            groups.append(packed)
        state = {numbers[hash(k)] if isinstance(k, Tensor) else k: v for k, v in self.state.items()}
        return {'state': state, 'param_groups': groups}

    def load_state_dict(self, state_dict):
        """Goes on from what state_dict gave."""
        saved = copy.deepcopy(state_dict['param_groups'])
        if len(self.param_groups) != len(saved):
            raise ValueError('loaded state dict has a different number of parameter groups')
        if any(len(a['params']) != len(b['params']) for a, b in zip(self.param_groups, saved)):
            raise ValueError("loaded state dict contains a parameter group that doesn't match the size of optimizer's group")
        params = dict(zip(chain.from_iterable(g['params'] for g in saved),
                          chain.from_iterable(g['params'] for g in self.param_groups)))
        self._load_state({params.get(k, k): v for k, v in state_dict['state'].items()})
        groups = []
        for group, old in zip(saved, self.param_groups):
            group['params'] = old['params']
            groups.append(group)
        self._load_groups(groups)

    def _load_state(self, state):
        self._make_state()
        for key, value in state.items():
            self.state[key] = {k: v.clone() if isinstance(v, Tensor) else copy.deepcopy(v) for k, v in value.items()}

    def _load_groups(self, groups):
        self.param_groups = groups

    def _hook(self, hooks, hook):
        from ..utils.hooks import RemovableHandle
        handle = RemovableHandle(hooks)
        hooks[handle.id] = hook
        return handle

    def register_step_pre_hook(self, hook):
        return self._hook(self._pre_hooks, hook)

    def register_step_post_hook(self, hook):
        return self._hook(self._post_hooks, hook)
