"""Saving and loading: files of pickled objects, whose tensors carry their numbers."""
import os

import _tapedeck as _t

from ._tensor import Tensor

__all__ = ['save', 'load']

_MAGIC = b'Tapedeck tensors 1\n'
_PLAIN = {(module, name) for module in ('collections', '_collections') for name in ('OrderedDict', 'Counter', 'defaultdict')}
_PLAIN |= {('builtins', name) for name in ('set', 'frozenset', 'slice', 'complex', 'bytearray', 'dict')}
_PLAIN |= {('torch.serialization', '_tensor'), ('torch._dtypes', 'of'), ('torch._tensor', 'Size'), ('torch._random', '_generator')}
_safe = []


def _tensor(text, shape, word, requires_grad, kept):
    """A tensor from its numbers."""
    result = _t.from_text(text, shape, word)
    if kept:
        kept = {k: _kind(v) if k == '__class__' else v for k, v in kept.items()}
        _t.set_attributes(result, kept)
    if requires_grad:
        _t.set_requires_grad(result, True)
    return result


def _kind(name):
    """The class of tensors of a name."""
    import torch
    found = torch
    for part in name.split('.')[1:]:
        found = getattr(found, part)
    return found


def rebuilt(tensor):
    """How pickle makes a tensor again."""
    kept = _t.attributes(tensor)
    kept = {k: v.torch_name if k == '__class__' else v for k, v in kept.items()} if kept else None
    return _tensor, (_t.to_text(tensor), tuple(_t.shape(tensor)), _t.dtype(tensor), _t.requires_grad(tensor), kept)


def _deepcopy(self, memo):
    if not _t.is_leaf(self):
        raise RuntimeError('Only Tensors created explicitly by the user (graph leaves) support the deepcopy protocol at the moment.  '
                           'If you were attempting to deepcopy a module, this may be because of a torch.nn.utils.weight_norm usage, '
                           'see https://github.com/pytorch/pytorch/pull/103001')
    key = ('tensor', hash(self))
    if key not in memo:
        copied = _t.copy_of(self)
        kept = _t.attributes(self)
        if kept:
            _t.set_attributes(copied, dict(kept))
        if _t.requires_grad(self):
            _t.set_requires_grad(copied, True)
        grad = _t.grad(self)
        if grad is not None and not (kept and '_is_param' in kept):  # PyTorch's parameters leave theirs behind
            _t.set_grad(copied, _t.copy_of(grad))
        memo[key] = copied
    return memo[key]


Tensor.__deepcopy__ = _deepcopy
Tensor.__copy__ = lambda self: _t.detach(self) if _t.attributes(self) is None and not _t.requires_grad(self) else _deepcopy(self, {})


class _Opened:
    """A path or something to read from or write to."""

    def __init__(self, f, mode):
        self.path = isinstance(f, (str, os.PathLike))
        attribute = 'write' if mode == 'wb' else 'read'
        if not self.path and not hasattr(f, attribute):
            raise AttributeError(f"expected 'f' to be string, path, or a file-like object with a '{attribute}' attribute")
        self.file = open(f, mode) if self.path else f

    def __enter__(self):
        return self.file

    def __exit__(self, *error):
        if self.path:
            self.file.close()


def save(obj, f, pickle_module=None, pickle_protocol=2, _use_new_zipfile_serialization=True, _disable_byteorder_record=False):
    """Writes an object to a file."""
    import pickle  # here, as in load: most scripts save nothing, and wait for it
    with _Opened(f, 'wb') as file:
        file.write(_MAGIC + pickle.dumps(obj, protocol=4))


def add_safe_globals(safe_globals):
    """Allows classes in what load reads with weights_only."""
    _safe.extend(safe_globals)


def _weights(pickle):
    """What makes tensors and plain containers only."""

    class Weights(pickle._Unpickler):  # that in C does not ask a subclass
        def find_class(self, module, name):
            if (module, name) not in _PLAIN and not any((c.__module__, c.__qualname__) == (module, name) for c in _safe):
                raise pickle.UnpicklingError(_REFUSED.format(module=module, name=name))
            return super().find_class(module, name)

    return Weights


_REFUSED = ('Weights only load failed. This file can still be loaded, to do so you have two options, \033[1mdo those steps only if you trust '
            'the source of the checkpoint\033[0m. \n\t(1) In PyTorch 2.6, we changed the default value of the `weights_only` argument in '
            '`torch.load` from `False` to `True`. Re-running `torch.load` with `weights_only` set to `False` will likely succeed, but it '
            'can result in arbitrary code execution. Do it only if you got the file from a trusted source.\n\t(2) Alternatively, to load '
            'with `weights_only=True` please check the recommended steps in the following error message.\n\tWeightsUnpickler error: '
            'Unsupported global: GLOBAL {module}.{name} was not an allowed global by default. Please use '
            '`torch.serialization.add_safe_globals([{name}])` or the `torch.serialization.safe_globals([{name}])` context manager to '
            'allowlist this global if you trust this class/function.\n\nCheck the documentation of torch.load to learn more about types '
            'accepted by default with weights_only https://pytorch.org/docs/stable/generated/torch.load.html.')


_NOT_WEIGHTS = ('Tapedeck loads tensors and plain containers of what PyTorch itself wrote, and this file holds {module}.{name}: '
                'save model.state_dict() instead of the model')


def load(f, map_location=None, pickle_module=None, *, weights_only=None, mmap=None, **pickle_load_args):
    """Reads what save wrote, or of PyTorch's own files the tensors and plain containers."""
    import pickle
    with _Opened(f, 'rb') as file:
        begins = file.tell()
        head = file.read(len(_MAGIC))
        if not head:
            raise EOFError
        if head[:4] == b'PK\x03\x04':
            from . import _checkpoint
            file.seek(begins)
            return _checkpoint.read(file, _REFUSED if weights_only is not False else _NOT_WEIGHTS)
        if head != _MAGIC:
            raise RuntimeError('Tapedeck loads what torch.save wrote in Tapedeck or, as a ZIP, in PyTorch; this file is of another program')
        return (pickle.Unpickler if weights_only is False else _weights(pickle))(file).load()
