"""Recurrent layers and their cells, made of Functions."""
import math

import _tapedeck as _t

from ..._warnings import warn
from .. import functional as F
from .. import init
from ..parameter import Parameter
from ._fresh import fresh
from ._recurrent import run_layers
from .module import Module

__all__ = ['RNNBase', 'RNN', 'LSTM', 'GRU', 'RNNCellBase', 'RNNCell', 'LSTMCell', 'GRUCell']

GATES = {'LSTM': 4, 'GRU': 3, 'RNN_TANH': 1, 'RNN_RELU': 1}


class RNNBase(Module):
    """Layers of cells that read a sequence, one way or both."""

    def __init__(self, mode, input_size, hidden_size, num_layers=1, bias=True, batch_first=False, dropout=0.0, bidirectional=False,
                 proj_size=0, device=None, dtype=None):
        super().__init__()
        if not isinstance(hidden_size, int):
            raise TypeError(f'hidden_size should be of type int, got: {type(hidden_size).__name__}')
        if hidden_size <= 0:
            raise ValueError('hidden_size must be greater than zero')
        if num_layers <= 0:
            raise ValueError('num_layers must be greater than zero')
        if not isinstance(dropout, (int, float)) or not 0 <= dropout <= 1 or isinstance(dropout, bool):
            raise ValueError('dropout should be a number in range [0, 1] representing the probability of an element being zeroed')
        if dropout > 0 and num_layers == 1:
            warn('dropout option adds dropout after all but last recurrent layer, so non-zero dropout expects num_layers greater '
                 f'than 1, but got dropout={dropout} and num_layers={num_layers}')
        if proj_size:
            raise NotImplementedError('proj_size of recurrent layers is not in Tapedeck')
        self.mode, self.input_size, self.hidden_size, self.num_layers = mode, input_size, hidden_size, num_layers
        self.bias, self.batch_first, self.dropout, self.bidirectional = bias, batch_first, float(dropout), bidirectional
        self.proj_size = proj_size
        self._names = []
        rows = GATES[mode] * hidden_size
        for layer in range(num_layers):
            width = input_size if layer == 0 else hidden_size * (2 if bidirectional else 1)
            for suffix in ('', '_reverse') if bidirectional else ('',):
                names = [f'weight_ih_l{layer}{suffix}', f'weight_hh_l{layer}{suffix}']
                sizes = [(rows, width), (rows, hidden_size)]
                if bias:
                    names += [f'bias_ih_l{layer}{suffix}', f'bias_hh_l{layer}{suffix}']
                    sizes += [(rows,), (rows,)]
                for name, size in zip(names, sizes):
                    setattr(self, name, Parameter(fresh(size, dtype)))
                self._names.append(names)
        self.reset_parameters()

    def reset_parameters(self):
        bound = 1.0 / math.sqrt(self.hidden_size) if self.hidden_size > 0 else 0
        for weight in self.parameters():
            init.uniform_(weight, -bound, bound)

    def flatten_parameters(self):
        """Nothing: they lie as they lie."""

    @property
    def all_weights(self):
        return [[getattr(self, name) for name in names] for names in self._names]

    def extra_repr(self):
        text = f'{self.input_size}, {self.hidden_size}'
        if self.num_layers != 1:
            text += f', num_layers={self.num_layers}'
        if self.bias is not True:
            text += f', bias={self.bias}'
        if self.batch_first is not False:
            text += f', batch_first={self.batch_first}'
        if self.dropout != 0:
            text += f', dropout={self.dropout}'
        if self.bidirectional is not False:
            text += f', bidirectional={self.bidirectional}'
        return text

    def _checked(self, input):
        if input.dim() not in (2, 3):
            raise ValueError(f'{type(self).__name__}: Expected input to be 2D or 3D, got {input.dim()}D instead')
        if input.size(-1) != self.input_size:
            raise RuntimeError(f'input.size(-1) must be equal to input_size. Expected {self.input_size}, got {input.size(-1)}')
        if input.dtype is not self.weight_ih_l0.dtype:
            raise ValueError(f'input must have the type {self.weight_ih_l0.dtype}, got type {input.dtype}')

    def _state(self, given, batch, like, name):
        """The state to begin with, zeros unless given."""
        import torch
        wanted = (self.num_layers * (2 if self.bidirectional else 1), batch, self.hidden_size)
        if given is None:
            return torch.zeros(*wanted, dtype=like.dtype)
        if tuple(given.shape) != wanted:
            raise RuntimeError(f'Expected {name} size {wanted}, got {list(given.shape)}' if name != 'hidden' else
                               f'Expected hidden size {wanted}, got {list(given.shape)}')
        return given

    def forward(self, input, hx=None):
        from ..utils.rnn import PackedSequence
        if isinstance(input, PackedSequence):
            return self._packed(input, hx)
        self._checked(input)
        batched = input.dim() == 3
        if not batched:
            input = input.unsqueeze(0 if self.batch_first else 1)
            if hx is not None:
                hx = tuple(each.unsqueeze(1) for each in hx) if isinstance(hx, tuple) else hx.unsqueeze(1)
        steps = input.transpose(0, 1) if self.batch_first else input
        output, state = self._run(steps, hx, None)
        if self.batch_first:
            output = output.transpose(0, 1) if self.mode == 'LSTM' else _t.turned_in_place(output, 0, 1)  # as PyTorch's names tell
        if not batched:
            output = output.squeeze(0 if self.batch_first else 1)
            state = tuple(each.squeeze(1) for each in state)
        return output, state if self.mode == 'LSTM' else state[0]

    def _run(self, steps, hx, sizes):
        """(T, N, …) through all layers; sizes says how long each sequence of the batch is."""
        batch = steps.size(1)
        if self.mode == 'LSTM':
            h, c = (None, None) if hx is None else (hx[0], hx[1])
            state = (self._state(h, batch, steps, 'hidden[0]'), self._state(c, batch, steps, 'hidden[1]'))
        else:
            state = (self._state(hx, batch, steps, 'hidden'),)
        return run_layers(self, steps, state, sizes)

    def _packed(self, input, hx):
        from ..utils.rnn import PackedSequence, pack_padded_sequence, pad_packed_sequence
        order, back = input.sorted_indices, input.unsorted_indices
        if hx is not None and order is not None:
            hx = tuple(each.index_select(1, order) for each in hx) if isinstance(hx, tuple) else hx.index_select(1, order)
        padded, lengths = pad_packed_sequence(PackedSequence(input.data, input.batch_sizes, None, None))
        self._checked(padded)
        output, state = self._run(padded, hx, lengths.tolist())
        packed = pack_padded_sequence(output, lengths)
        if back is not None:
            state = tuple(each.index_select(1, back) for each in state)
        return PackedSequence(packed.data, input.batch_sizes, order, back), state if self.mode == 'LSTM' else state[0]


class RNN(RNNBase):
    def __init__(self, input_size, hidden_size, num_layers=1, nonlinearity='tanh', *args, **kwargs):
        if nonlinearity not in ('tanh', 'relu'):
            raise ValueError(f"Unknown nonlinearity '{nonlinearity}'. Select from 'tanh' or 'relu'.")
        self_mode = 'RNN_TANH' if nonlinearity == 'tanh' else 'RNN_RELU'
        super().__init__(self_mode, input_size, hidden_size, num_layers, *args, **kwargs)
        self.nonlinearity = nonlinearity


class LSTM(RNNBase):
    def __init__(self, *args, **kwargs):
        super().__init__('LSTM', *args, **kwargs)


class GRU(RNNBase):
    def __init__(self, *args, **kwargs):
        super().__init__('GRU', *args, **kwargs)


class RNNCellBase(Module):
    """One step of a recurrent layer."""

    def __init__(self, input_size, hidden_size, bias, num_chunks, device=None, dtype=None):
        super().__init__()
        self.input_size, self.hidden_size, self.bias = input_size, hidden_size, bias
        self.weight_ih = Parameter(fresh((num_chunks * hidden_size, input_size), dtype))
        self.weight_hh = Parameter(fresh((num_chunks * hidden_size, hidden_size), dtype))
        if bias:
            self.bias_ih = Parameter(fresh((num_chunks * hidden_size,), dtype))
            self.bias_hh = Parameter(fresh((num_chunks * hidden_size,), dtype))
        else:
            self.register_parameter('bias_ih', None)
            self.register_parameter('bias_hh', None)
        self.reset_parameters()

    def reset_parameters(self):
        bound = 1.0 / math.sqrt(self.hidden_size) if self.hidden_size > 0 else 0
        for weight in self.parameters():
            init.uniform_(weight, -bound, bound)

    def extra_repr(self):
        text = f'{self.input_size}, {self.hidden_size}'
        if self.bias is not True:
            text += f', bias={self.bias}'
        if getattr(self, 'nonlinearity', 'tanh') != 'tanh':
            text += f', nonlinearity={self.nonlinearity}'
        return text

    def _zeros(self, input):
        import torch
        return torch.zeros(input.size(0), self.hidden_size, dtype=input.dtype)

    def _checked(self, input):
        if input.dim() not in (1, 2):
            raise ValueError(f'{type(self).__name__}: Expected input to be 1D or 2D, got {input.dim()}D instead')
        if input.size(-1) != self.input_size:
            raise RuntimeError(f'input has inconsistent input_size: got {input.size(-1)} expected {self.input_size}')
        return input.dim() == 2

    def _weights(self):
        return self.weight_ih, self.weight_hh, self.bias_ih, self.bias_hh


class RNNCell(RNNCellBase):
    def __init__(self, input_size, hidden_size, bias=True, nonlinearity='tanh', device=None, dtype=None):
        super().__init__(input_size, hidden_size, bias, 1, device, dtype)
        if nonlinearity not in ('tanh', 'relu'):
            raise RuntimeError(f'Unknown nonlinearity: {nonlinearity}')
        self.nonlinearity = nonlinearity

    def forward(self, input, hx=None):
        from ._recurrent import rnn_relu, rnn_tanh
        batched = self._checked(input)
        if not batched:
            input, hx = input.unsqueeze(0), None if hx is None else hx.unsqueeze(0)
        cell = rnn_tanh if self.nonlinearity == 'tanh' else rnn_relu
        h, = cell(input, (self._zeros(input) if hx is None else hx,), *self._weights())
        return h if batched else h.squeeze(0)


class GRUCell(RNNCellBase):
    def __init__(self, input_size, hidden_size, bias=True, device=None, dtype=None):
        super().__init__(input_size, hidden_size, bias, 3, device, dtype)

    def forward(self, input, hx=None):
        from ._recurrent import gru
        batched = self._checked(input)
        if not batched:
            input, hx = input.unsqueeze(0), None if hx is None else hx.unsqueeze(0)
        h, = gru(input, (self._zeros(input) if hx is None else hx,), *self._weights())
        return h if batched else h.squeeze(0)


class LSTMCell(RNNCellBase):
    def __init__(self, input_size, hidden_size, bias=True, device=None, dtype=None):
        super().__init__(input_size, hidden_size, bias, 4, device, dtype)

    def forward(self, input, hx=None):
        from ._recurrent import lstm
        batched = self._checked(input)
        if not batched:
            input, hx = input.unsqueeze(0), None if hx is None else tuple(each.unsqueeze(0) for each in hx)
        if hx is None:
            hx = (self._zeros(input), self._zeros(input))
        state = lstm(input, tuple(hx), *self._weights())
        return state if batched else tuple(each.squeeze(0) for each in state)
