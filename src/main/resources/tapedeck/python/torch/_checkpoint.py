"""What PyTorch's own torch.save wrote: a ZIP with one pickle, and the bytes of each tensor. Read is what has no code: tensors and plain
containers. No name in the pickle is looked up: each that may stand there has its maker here, and all others are refused."""
import base64
import collections
import io
import pickle
import struct
import zipfile

import _tapedeck as _t

from ._dtypes import device, of
from ._tensor import Size

_WORDS = {'DoubleStorage': 'float64', 'FloatStorage': 'float32', 'LongStorage': 'int64', 'IntStorage': 'int32', 'ShortStorage': 'int16',
          'CharStorage': 'int8', 'ByteStorage': 'uint8', 'BoolStorage': 'bool'}
_ABSENT = {'HalfStorage': 'float16', 'BFloat16Storage': 'bfloat16'}
_FORMATS = {'float64': 'd', 'float32': 'f', 'int64': 'q', 'int32': 'i', 'int16': 'h', 'int8': 'b', 'uint8': 'B', 'bool': '?'}


def _tensor(storage, offset, size, stride, requires_grad, hooks, metadata=None):
    values, word = storage
    whole = _t.from_text(base64.b64encode(struct.pack(f'>{len(values)}d', *values)).decode('ascii'), [len(values)], word)
    result = _t.detach(_t.as_strided(whole, list(size), list(stride), offset))
    if requires_grad:
        _t.set_requires_grad(result, True)
    return result


def _parameter(data, requires_grad, hooks):
    from .nn import Parameter
    return Parameter(data, requires_grad)


_MAKERS = {('collections', 'OrderedDict'): collections.OrderedDict, ('torch._utils', '_rebuild_tensor_v2'): _tensor,
           ('torch._utils', '_rebuild_parameter'): _parameter, ('torch', 'Size'): Size, ('torch', 'device'): device}
_MAKERS |= {(module, name): kind for module in ('builtins', '__builtin__')
            for name, kind in (('set', set), ('frozenset', frozenset), ('complex', complex), ('slice', slice))}
_MAKERS |= {('torch', name): name for name in (*_WORDS, *_ABSENT)}
_MAKERS |= {('torch', word): of(word) for word in _FORMATS}


class _Weights(pickle._Unpickler):  # that in C does not ask a subclass
    def __init__(self, archive, root, refused):
        super().__init__(io.BytesIO(archive.read(root + 'data.pkl')))
        self.archive, self.root, self.refused, self.storages = archive, root, refused, {}
        order = root + 'byteorder'
        self.order = '>' if order in archive.namelist() and archive.read(order) == b'big' else '<'

    def find_class(self, module, name):
        maker = _MAKERS.get((module, name))
        if maker is None:
            raise pickle.UnpicklingError(self.refused.format(module=module, name=name))
        return maker

    def persistent_load(self, saved):
        kind, name, key, _, count = saved
        if kind != 'storage' or name not in _WORDS:
            absent = _ABSENT.get(name)
            raise RuntimeError(f'torch.load: this file holds tensors of torch.{absent}, which Tapedeck has not'
                               if absent else f'torch.load: {kind} is no storage')
        if key not in self.storages:
            word = _WORDS[name]
            self.storages[key] = struct.unpack(f'{self.order}{count}{_FORMATS[word]}', self.archive.read(f'{self.root}data/{key}')), word
        return self.storages[key]


def read(file, refused):
    """What such a file holds; refused is the text of what no file of weights holds."""
    with zipfile.ZipFile(file) as archive:
        if any(each.compress_type != zipfile.ZIP_STORED for each in archive.infolist()):
            raise RuntimeError('torch.load: this ZIP is compressed, which no file of torch.save is')
        root = next((each[:-len('data.pkl')] for each in archive.namelist() if each.endswith('/data.pkl')), None)
        if root is None:
            raise RuntimeError('torch.load: this ZIP holds no data.pkl: it is not from torch.save')
        return _Weights(archive, root, refused).load()
