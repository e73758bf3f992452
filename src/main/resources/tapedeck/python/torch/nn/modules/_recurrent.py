"""The cells as formulas, and how they read sequences."""
import _tapedeck as _t

from .. import functional as F

_linear = _t.nn_linear


def _one(x, w, state, u, b, c):
    """x wᵀ + b + h uᵀ + c"""
    return _linear(x, w, b) + _linear(state, u, c)


def rnn_tanh(x, state, w, u, b=None, c=None):
    return (_t.nn_tanh(_one(x, w, state[0], u, b, c)),)


def rnn_relu(x, state, w, u, b=None, c=None):
    return (_t.nn_relu(_one(x, w, state[0], u, b, c)),)


def gru(x, state, w, u, b=None, c=None):
    return _gru(_linear(x, w, b), state, u, c)


def _gru(inputs, state, u, c):
    h = state[0]
    n = h.size(-1)
    states = _linear(h, u, c)
    r = _t.nn_sigmoid(inputs.narrow(-1, 0, n) + states.narrow(-1, 0, n))
    z = _t.nn_sigmoid(inputs.narrow(-1, n, n) + states.narrow(-1, n, n))
    new = _t.nn_tanh(inputs.narrow(-1, 2 * n, n) + r * states.narrow(-1, 2 * n, n))
    return ((h - new) * z + new,)


def lstm(x, state, w, u, b=None, c=None):
    return _lstm(_linear(x, w, b), state, u, c)


def _lstm(inputs, state, u, c):
    h, cell = state
    n = h.size(-1)
    gates = inputs + _linear(h, u, c)
    i, f = _t.nn_sigmoid(gates.narrow(-1, 0, n)), _t.nn_sigmoid(gates.narrow(-1, n, n))
    g, o = _t.nn_tanh(gates.narrow(-1, 2 * n, n)), _t.nn_sigmoid(gates.narrow(-1, 3 * n, n))
    cell = f * cell + i * g
    return o * _t.nn_tanh(cell), cell


def _rnn_tanh(inputs, state, u, c):
    return (_t.nn_tanh(inputs + _linear(state[0], u, c)),)


def _rnn_relu(inputs, state, u, c):
    return (_t.nn_relu(inputs + _linear(state[0], u, c)),)


_CELLS = {'LSTM': _lstm, 'GRU': _gru, 'RNN_TANH': _rnn_tanh, 'RNN_RELU': _rnn_relu}


def _scan(cell, steps, state, weights, reverse, sizes):
    """One direction of one layer: what each step gives, and the last state. The inputs' products are made for all steps at once."""
    import torch
    w, u = weights[0], weights[1]
    b, c = (weights[2], weights[3]) if len(weights) == 4 else (None, None)
    inputs = _linear(steps, w, b)
    n = steps.size(0)
    outputs = [None] * n
    for t in reversed(range(n)) if reverse else range(n):
        new = cell(inputs[t], state, u, c)
        if sizes is not None and min(sizes) <= t:
            mask = torch.tensor([[size > t] for size in sizes])
            new = tuple(torch.where(mask, a, b) for a, b in zip(new, state))
        state = new
        outputs[t] = state[0]
    # PyTorch computes an LSTM's layer of float32 in one piece, and its name says so
    one = cell is _lstm and sizes is None and _t.dtype(steps) == 'float32'
    return (_t.nn_layer_stack(outputs) if one else torch.stack(outputs)), state


def run_layers(module, steps, state, sizes):
    """(T, N, …) through all layers and directions of a module: the outputs and the last states."""
    import torch
    cell = _CELLS[module.mode]
    directions = 2 if module.bidirectional else 1
    weights = module.all_weights
    last = []
    for layer in range(module.num_layers):
        outputs = []
        for direction in range(directions):
            i = layer * directions + direction
            output, end = _scan(cell, steps, tuple(each[i] for each in state), weights[i], direction == 1, sizes)
            outputs.append(output)
            last.append(end)
        steps = outputs[0] if directions == 1 else torch.cat(outputs, -1)
        if module.dropout and module.training and layer < module.num_layers - 1:
            steps = F.dropout(steps, module.dropout, True)
    return steps, tuple(torch.stack([end[k] for end in last]) for k in range(len(state)))
