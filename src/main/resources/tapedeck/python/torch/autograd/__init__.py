"""torch.autograd: gradients of given tensors, of gradients, and Functions of the script's own."""
import _tapedeck as _t

from .._tensor import Tensor
from .._warnings import CYCLE, warn
from .._grad_mode import enable_grad, inference_mode, no_grad, set_grad_enabled
from . import functional, grad_mode
from .anomaly_mode import detect_anomaly, set_detect_anomaly
from .function import Function
from .gradcheck import GradcheckError, gradcheck, gradgradcheck
from .variable import Variable

__all__ = ['Variable', 'Function', 'backward', 'grad', 'gradcheck', 'gradgradcheck', 'detect_anomaly', 'enable_grad',
           'inference_mode', 'no_grad', 'set_detect_anomaly', 'set_grad_enabled', 'functional']


def _several(tensors):
    return [tensors] if isinstance(tensors, Tensor) else list(tensors)


def _seeds(given, outputs):
    if given is None:
        return [None] * len(outputs)
    return [given] if isinstance(given, Tensor) else list(given)


def backward(tensors, grad_tensors=None, retain_graph=None, create_graph=False, grad_variables=None, inputs=None):
    """Adds the gradients of the leaves, or of inputs only, to their .grad."""
    if create_graph:
        warn(CYCLE, once=True)
    tensors = _several(tensors)
    seeds = _seeds(grad_variables if grad_tensors is None else grad_tensors, tensors)
    if inputs is not None:
        inputs = _several(inputs)
        if not inputs:
            raise RuntimeError('`inputs` argument to `backward()` cannot be empty.')
    _t.autograd_backward(tensors, seeds, retain_graph, create_graph, inputs)


def grad(outputs, inputs, grad_outputs=None, retain_graph=None, create_graph=False, only_inputs=True,
         allow_unused=None, is_grads_batched=False, materialize_grads=False):
    """The gradients of inputs, leaves or not, as a tuple; no .grad changes."""
    if is_grads_batched:
        raise NotImplementedError('autograd.grad with is_grads_batched=True is not in Tapedeck: call it for each row')
    if materialize_grads and allow_unused is False:
        raise ValueError('Expected allow_unused to be True or not passed when materialize_grads=True, '
                         'but got: allow_unused=False.')
    outputs = _several(outputs)
    found = _t.autograd_grad(outputs, _several(inputs), _seeds(grad_outputs, outputs), retain_graph, create_graph,
                             bool(allow_unused), materialize_grads)
    return tuple(found)


def __getattr__(name):
    if name in ('profiler', 'profiler_util', 'forward_ad', 'graph'):
        raise AttributeError(f'torch.autograd.{name} is not in Tapedeck; it has: {", ".join(__all__)}, functional')
    raise AttributeError(f"module 'torch.autograd' has no attribute '{name}'")
