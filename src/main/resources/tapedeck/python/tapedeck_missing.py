"""What is said of a name that is not there: whether PyTorch has it, the script's line, and the nearest that is there.

A module of the shim ends with

    __getattr__ = missing(__name__)

so that `hasattr(torch, 'fft')` is False, and torch.fft says what it is that is missing.
"""
import sys

import _tapedeck as _t

_real = {}

# The lines of the script, by its path.
script = {}


def _names(module):
    """The public names that the real module has."""
    if not _real:
        for line in _t.source('names.txt').splitlines():
            words = line.split(' ')
            _real[words[0]] = set(words[1:])
    return _real.get(module, set())


def _place():
    """(line, whether it imports) of the script's innermost frame; (None, False) outside."""
    frame = sys._getframe(2)
    while frame is not None:
        name = frame.f_code.co_filename
        if name in script:
            text = ''.join(script[name][frame.f_lineno - 1:frame.f_lineno]).lstrip()
            return frame.f_lineno, text.startswith(('from ', 'import '))
        frame = frame.f_back
    return None, False


def sentence(full, has, line):
    """`torch.fft is not in Tapedeck (line 12); it has: …`"""
    import difflib  # here, for most scripts miss nothing
    name = full.rpartition('.')[2]
    where = '' if line is None else f' (line {line})'
    near = difflib.get_close_matches(name, has, 3, 0.7)
    near += [each for each in has if each not in near and _related(name, each)][:3 - len(near)]
    owner = full.rpartition('.')[0]
    return f"{full} is not in Tapedeck{where}" + (f"; it has: {', '.join(f'{owner}.{each}' for each in near)}" if near else '')


def _related(name, other):
    """Whether two names have a word of theirs in common that says something: hann_window and bartlett_window."""
    words = {word for word in name.lower().split('_') if len(word) > 3}
    return bool(words.intersection(other.lower().split('_')))


def missing(module, lazy=()):
    """A module's __getattr__. Names of lazy are submodules that are imported when they are first asked for."""
    def __getattr__(name):
        if name in lazy:
            import importlib
            return importlib.import_module(f'{module}.{name}')
        if name.startswith('__'):
            raise AttributeError(f"module '{module}' has no attribute '{name}'")
        line, importing = _place()
        if name not in _names(module):
            _misspelt(module, name, line, importing)
        text = sentence(f'{module}.{name}', public(sys.modules[module]), line)
        raise ImportError(text, name=name) if importing else AttributeError(text)
    return __getattr__


def _misspelt(module, name, line, importing):
    if not importing or _is_module(f'{module}.{name}'):  # of an attribute Python itself says which is the nearest
        raise AttributeError(f"module '{module}' has no attribute '{name}'")
    import difflib
    near = difflib.get_close_matches(name, public(sys.modules[module]), 3, 0.7)
    raise ImportError(f"cannot import name '{name}' from '{module}' (line {line})"
                      + (f"; it has: {', '.join(f'{module}.{each}' for each in near)}" if near else ''), name=name)


def _is_module(fullname):
    import importlib.util
    try:
        return importlib.util.find_spec(fullname) is not None
    except ImportError:
        return False


def public(module):
    """The names of a module of the shim that are for scripts."""
    return sorted(name for name in vars(module) if not name.startswith('_'))


def missing_attribute(kind, value, name):
    """The AttributeError for a method that a class of the real module has and ours has not; None if that has none either."""
    if name.startswith('__') or name not in _names(kind):
        return None
    line, _ = _place()
    return AttributeError(sentence(f'{kind}.{name}', sorted(n for n in dir(value) if not n.startswith('_')), line))


def missing_module(fullname):
    """The ImportError for a module that is neither Python's nor the shim's; None for names that are not the shim's business."""
    top, _, rest = fullname.partition('.')
    line, _ = _place()
    where = '' if line is None else f' (line {line})'
    if rest and top in (*SHIMS, 'mpl_toolkits'):
        owner = fullname.rpartition('.')[0]
        has = sorted(name for name, value in vars(sys.modules[owner]).items() if isinstance(value, type(sys)) and value.__name__ == f'{owner}.{name}'
                     and not name.startswith('_')) if owner in sys.modules else []
        return ModuleNotFoundError(f'{fullname} is not in Tapedeck{where}' + (f"; it has: {', '.join(f'{owner}.{each}' for each in has)}" if has else ''),
                                   name=fullname)
    if not rest and top in KNOWN:
        return ModuleNotFoundError(f"No module named '{top}': it is not in Tapedeck{where}, which has {', '.join(SHIMS)} "
                                   "and Python's standard library", name=top)
    return None


SHIMS = ('torch', 'numpy', 'matplotlib', 'sklearn', 'pandas', 'tqdm', 'torchvision')
KNOWN = {'scipy', 'tensorflow', 'keras', 'jax', 'transformers', 'datasets', 'torchtext', 'torchaudio', 'lightning', 'pytorch_lightning',
         'torchmetrics', 'torchinfo', 'torchsummary', 'torchviz', 'tensorboard', 'tensorboardX', 'wandb', 'PIL', 'cv2', 'seaborn', 'plotly',
         'gym', 'gymnasium', 'networkx', 'nltk', 'spacy', 'fastai', 'einops', 'timm', 'skimage', 'sympy', 'IPython', 'requests', 'yaml',
         'imageio', 'tkinter', 'pygame', 'torch_geometric', 'optuna', 'rich', 'h5py', 'xgboost', 'statsmodels', 'bokeh', 'altair'}
