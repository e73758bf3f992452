"""Writes names.txt, every public name of the modules that the shim stands in for: what is missing can then be told from what
is misspelt.

Run by hand where the real ones are (Debian's python3-torch, 2.6.0, with numpy and matplotlib): python3 names.py
The result is deterministic and committed; the build never runs this.
"""
import importlib
import inspect
import pathlib

import torch

MODULES = ['torch', 'torch.nn', 'torch.nn.functional', 'torch.nn.init', 'torch.nn.utils', 'torch.nn.utils.rnn', 'torch.nn.parameter',
           'torch.optim', 'torch.optim.lr_scheduler', 'torch.optim.swa_utils', 'torch.autograd', 'torch.autograd.functional',
           'torch.utils', 'torch.utils.data', 'torch.linalg', 'torch.special', 'torch.fft', 'torch.distributions', 'torch.cuda',
           'torch.backends', 'torch.random', 'torch.func', 'torch.jit', 'torch.profiler', 'torch.utils.checkpoint',
           'numpy', 'numpy.random', 'numpy.linalg', 'matplotlib.pyplot']
INNER = {'torch': ('sys', 'os', 'math', 'builtins', 'warnings', 'inspect', 'threading', 'ctypes', 'functools', 'glob', 'importlib',
                   'platform', 'textwrap', 'torch', 'typing', 'itertools', 'copyreg')}


def names(owner, module):
    found = []
    for name in sorted(dir(owner)):
        if name.startswith('_') or name in INNER['torch'] or name.endswith('_copy') or 'mkldnn' in name or 'fbgemm' in name:
            continue
        try:
            value = getattr(owner, name)
        except Exception:
            continue
        if type(value).__module__ == 'typing' or getattr(value, '__module__', None) == 'typing':
            continue
        inside = inspect.isclass(value) and value.__module__ == 'torch._C' and name not in ('Generator', 'Size', 'dtype', 'device')
        if inside or (inspect.ismodule(value) and value.__name__.startswith('torch._')):
            continue
        if inspect.ismodule(value) and not value.__name__.startswith(module):
            continue
        found.append(name)
    return found


lines = []
for module in MODULES:
    owner = importlib.import_module(module)
    public = getattr(owner, '__all__', None) if module not in ('torch', 'matplotlib.pyplot') else None
    lines.append(module + ' ' + ' '.join(sorted(set(public or []) | set(names(owner, module)))))
lines.append('torch.Tensor ' + ' '.join(names(torch.Tensor, 'torch')))
lines.append('torch.nn.Module ' + ' '.join(names(torch.nn.Module, 'torch')))
target = pathlib.Path(__file__).parents[3] / 'src/main/resources/tapedeck/python/names.txt'
target.write_text('\n'.join(sorted(lines)) + '\n')
