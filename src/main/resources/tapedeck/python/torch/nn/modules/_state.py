"""The state of a Module: its parameters and persistent buffers by name, given away and taken back."""
from collections import OrderedDict, namedtuple

import _tapedeck as _t

from ..._tensor import Tensor


class _IncompatibleKeys(namedtuple('IncompatibleKeys', ['missing_keys', 'unexpected_keys'])):
    """What load_state_dict found missing, and found too much."""

    def __repr__(self):
        if not self.missing_keys and not self.unexpected_keys:
            return '<All keys matched successfully>'
        return super().__repr__()

    __str__ = __repr__


class _Loading:
    """What load_state_dict has found out so far."""

    def __init__(self, state):
        self.state = state
        self.missing = []
        self.unexpected = []
        self.errors = []


class State:
    """The part of Module that gives away its state and takes one."""
    _version = 1

    def _persistent(self):
        """Its own parameters and persistent buffers, by name."""
        for name, parameter in self._parameters.items():
            if parameter is not None:
                yield name, parameter
        for name, buffer in self._buffers.items():
            if buffer is not None and name not in self._non_persistent_buffers_set:
                yield name, buffer

    def get_extra_state(self):
        raise RuntimeError('Reached a code path in Module.get_extra_state() that should never be called.')

    def set_extra_state(self, state):
        raise RuntimeError('Reached a code path in Module.set_extra_state() that should never be called.')

    def _keeps_extra(self):
        return type(self).get_extra_state is not State.get_extra_state

    def state_dict(self, *args, destination=None, prefix='', keep_vars=False):
        """Parameters and persistent buffers by their paths; they share their memory with the module's."""
        state = destination
        if state is None:
            state = OrderedDict()
            state._metadata = OrderedDict()
        if hasattr(state, '_metadata'):
            state._metadata[prefix[:-1]] = {'version': self._version}
        for name, value in self._persistent():
            state[prefix + name] = value if keep_vars else _t.detach(value)
        if self._keeps_extra():
            state[prefix + '_extra_state'] = self.get_extra_state()
        for name, child in self._modules.items():
            if child is not None:
                child.state_dict(destination=state, prefix=prefix + name + '.', keep_vars=keep_vars)
        return state

    def _load_from_state_dict(self, loading, prefix, assign):
        for name, own in self._persistent():
            key = prefix + name
            if key not in loading.state:
                if name != 'num_batches_tracked' or prefix[:-1] in getattr(loading.state, '_metadata', ()):  # older states do not count batches
                    loading.missing.append(key)
                continue
            given = loading.state[key]
            if not isinstance(given, Tensor):
                loading.errors.append(f'While copying the parameter named "{key}", expected torch.Tensor or Tensor-like object from '
                                      f'checkpoint but received {type(given)}')
                continue
            if given.dim() == 1 and own.dim() == 0 and given.numel() == 1:
                given = given[0]
            if given.shape != own.shape:
                loading.errors.append(f'size mismatch for {key}: copying a param with shape {given.shape} from checkpoint, '
                                      f'the shape in current model is {own.shape}.')
            elif assign:
                if name in self._parameters:
                    own.data = _t.detach(given)
                else:
                    self._buffers[name] = given
            else:
                _t.nn_copy(own, given)
        if self._keeps_extra() and prefix + '_extra_state' in loading.state:
            self.set_extra_state(loading.state[prefix + '_extra_state'])

    def _load(self, loading, prefix, assign, known):
        self._load_from_state_dict(loading, prefix, assign)
        known.update(prefix + name for name, _ in self._persistent())
        if self._keeps_extra():
            known.add(prefix + '_extra_state')
        for name, child in self._modules.items():
            if child is not None:
                child._load(loading, prefix + name + '.', assign, known)

    def load_state_dict(self, state_dict, strict=True, assign=False):
        """Takes the numbers of a state; says what was missing and what was too much, or refuses that if strict."""
        from collections.abc import Mapping
        if not isinstance(state_dict, Mapping):
            raise TypeError(f'Expected state_dict to be dict-like, got {type(state_dict)}.')
        loading = _Loading(state_dict)
        known = set()
        self._load(loading, '', assign, known)
        loading.unexpected = [key for key in state_dict if key not in known]
        if strict:
            for what, keys in (('Unexpected', loading.unexpected), ('Missing', loading.missing)):
                if keys:
                    loading.errors.insert(0, f'{what} key(s) in state_dict: ' + ', '.join(f'"{key}"' for key in keys) + '. ')
        if loading.errors:
            raise RuntimeError(f'Error(s) in loading state_dict for {type(self).__name__}:\n\t' + '\n\t'.join(loading.errors))
        return _IncompatibleKeys(loading.missing, loading.unexpected)
