"""What PyTorch says of arguments that fit none of a function's signatures, which signatures.txt has as PyTorch prints them."""
import functools

import _tapedeck as _t

from . import _dtypes
from ._tensor import Tensor

_FACTORY = ('torch.dtype dtype = None, torch.layout layout = None, torch.device device = None, bool pin_memory = False, '
            'bool requires_grad = False')
_LONGEST = 1023  # PyTorch's buffer for a message
_NUMBERS_TOO = {a + b for a in ('add', 'div', 'divide', 'mul', 'multiply', 'sub', 'subtract', 'true_divide', 'floor_divide', 'copy')
                for b in ('', '_')}
_WHOLE_LISTS = {'size', 'shape', 'repeats', 'sizes', 'split_sizes', 'split_size'}


class _Parameter:
    def __init__(self, text, keyword):
        front, self.optional, _ = text.partition(' = ')
        self.type, _, self.name = front.rpartition(' ')
        self.keyword = keyword


class _Signature:
    def __init__(self, name, text):
        self.name, self.text = name, text.replace('FACTORY', _FACTORY)
        self.parameters, keyword = [], False
        parts = self.text.split(', ') if self.text else []
        for each in parts:
            if each == '*':
                keyword = True
            else:
                self.parameters.append(_Parameter(each, keyword))
        self.words = len(parts)
        self.places = [each for each in self.parameters if not each.keyword]
        self.least = sum(not each.optional for each in self.parameters)
        self.varying = len(self.places) == 1 and self.places[0].type == 'tuple of ints'

    def accepts(self, parameter, value):
        """Whether the value is of the parameter's type."""
        kind = parameter.type
        if value is None:
            return bool(parameter.optional)
        tensor = isinstance(value, Tensor)
        single = tensor and _t.dim(value) == 0 and not _t.requires_grad(value)
        if kind == 'Tensor':
            return tensor or self.name in _NUMBERS_TOO and isinstance(value, (int, float))
        if kind == 'Number' or kind == 'float':
            return isinstance(value, (int, float)) and (kind == 'Number' or not isinstance(value, bool)) or single
        if kind == 'int':
            return isinstance(value, int) and not isinstance(value, bool) or single and not _t.dtype(value).startswith(('float', 'bool'))
        if kind == 'tuple of ints':
            if isinstance(value, (tuple, list)):
                return not value or _whole(value[0])
            return _whole(value) and parameter.name not in _WHOLE_LISTS and not self.varying and self.name != 'tile'
        if kind in _PLAIN:
            return isinstance(value, _PLAIN[kind])
        if kind == 'torch.Generator':
            return type(value).__name__ == 'Generator'
        return True

    def mistake(self, args, kwargs):
        """What is wrong with the arguments, None if nothing is."""
        n = len(args)
        if n > len(self.places) and not self.varying:
            return self.too_many(n)
        at, left = 0, len(kwargs)
        for i, parameter in enumerate(self.parameters):
            by_name = at >= n
            if by_name:
                given = parameter.name in kwargs
                if not given and not parameter.optional:
                    return self.missing(i, kwargs)
                if not given:
                    continue
                value = kwargs[parameter.name]
                left -= 1
                if not self.accepts(parameter, value):
                    return f"{self.name}(): argument '{parameter.name}' must be {parameter.type}, not {type_word(value)}"
                continue
            if parameter.keyword:
                return self.too_many(n)
            value = args[at]
            if self.varying and not isinstance(value, (tuple, list)):
                if not _whole(value):
                    return self.element(parameter, at, value)
                value, at = args, n - 1
            elif not self.accepts(parameter, value):
                if parameter.type == 'tuple of ints' and isinstance(value, (tuple, list)):
                    return self.element(parameter, at, value[0])
                return f"{self.name}(): argument '{parameter.name}' (position {at + 1}) must be {parameter.type}, not {type_word(value)}"
            if parameter.type == 'tuple of ints' and isinstance(value, (tuple, list)):
                for k, each in enumerate(value):
                    if not _whole(each):
                        return (f"{self.name}(): argument '{parameter.name}' failed to unpack the object at pos {k + 1} with error "
                                f'"type must be tuple of ints,but got {type_word(each)}"')
            at += 1
        if left > 0:
            names = [each.name for each in self.parameters]
            odd = next((each for each in kwargs if each not in names), None)
            if odd is not None:
                return f"{self.name}() got an unexpected keyword argument '{odd}'"
            twice = next(each for each in kwargs if each in names[:n])
            return f"{self.name}() got multiple values for argument '{twice}'"
        return None

    def element(self, parameter, at, value):
        return (f"{self.name}(): argument '{parameter.name}' (position {at + 1}) must be tuple of ints, but found element of type "
                f"{type_word(value)} at pos 0")

    def too_many(self, n):
        most, least = len(self.places), sum(not each.optional for each in self.places)
        count = f'from {least} to {most} positional arguments' if least < most else f"{most} positional argument{'' if most == 1 else 's'}"
        return f"{self.name}() takes {count} but {n} {'was' if n == 1 else 'were'} given"

    def missing(self, start, kwargs):
        names = [f'"{each.name}"' for each in self.parameters[start:] if not each.optional and each.name not in kwargs]
        return f"{self.name}() missing {len(names)} required positional argument{'s' if len(names) == 1 else ''}: {', '.join(names)}"

    def described(self, args, kwargs):
        """The line under a signature that has as many parameters as there are arguments."""
        if self.words != len(args) + len(kwargs):
            return ''
        names = [each.name for each in self.parameters]
        odd = [each for each in kwargs if each not in names]
        if odd:
            return f"      didn't match because some of the keywords were incorrect: {', '.join(odd)}\n"
        marked = []
        kinds = [each for each in self.text.split(', ')]
        for i, value in enumerate([*args, *kwargs.values()]):
            kind = kinds[i].partition(' = ')[0].rpartition(' ')[0]
            name = '' if i < len(args) else list(kwargs)[i - len(args)] + '='
            word = name + _elements(value)
            good = type_word(value) == kind or kind == 'float' and type(value) in (int, float)
            marked.append(word if good else f'!{word}!')
        return f"      didn't match because some of the arguments have invalid types: ({', '.join(marked)})\n"


_PLAIN = {'bool': bool, 'str': str, 'torch.dtype': _dtypes.dtype, 'tuple of Tensors': (tuple, list), 'name': str, 'tuple of names': (str, tuple, list)}


def _whole(value):
    return (isinstance(value, int) and not isinstance(value, bool)
            or isinstance(value, Tensor) and _t.dim(value) == 0 and not _t.dtype(value).startswith(('float', 'bool')))


def type_word(value):
    """The name of a value's class as PyTorch's errors have it."""
    if isinstance(value, Tensor):
        return 'Parameter' if (_t.attributes(value) or {}).get('_is_param') else 'Tensor'
    kind = type(value)
    return f'{kind.__module__}.{kind.__name__}' if kind.__module__ in ('numpy', 'torch') else kind.__name__


def _elements(value):
    if not isinstance(value, (tuple, list)):
        return type_word(value)
    inner = ', '.join(map(type_word, value)) + (',' if isinstance(value, tuple) and len(value) == 1 else '')
    return f'tuple of ({inner})' if isinstance(value, tuple) else f'list of [{inner}]'


@functools.cache
def _table():
    table = {}
    for line in _t.source('signatures.txt').splitlines():
        several = '|' in line.partition(' ')[0] or '|' in line
        name, _, rest = line.partition('|' if several else ' ')
        plain = name.partition('.')[2]
        table[name] = [_Signature(plain, each) for each in (rest.split('|') if several else [rest])], several
    return table


def explain(name, given, kwargs):
    """The exception for arguments that do not fit, None if some signature takes them. name: torch.sum or Tensor.sum."""
    args = given[1:] if name.startswith('Tensor') else given
    signatures, several = _table()[name]
    n = len(args) + len(kwargs)
    mistakes = [each.mistake(args, kwargs) for each in signatures]
    late = next((each for each in mistakes if each and 'failed to unpack' in each), None)
    if late is not None and None not in mistakes:
        return TypeError(late)
    if None in mistakes:
        return _named(signatures[mistakes.index(None)], args, kwargs, given)
    likely = [i for i, each in enumerate(signatures) if each.least <= n <= len(each.parameters)]
    if not several or len(likely) == 1:
        return TypeError(mistakes[likely[0] if several else 0])
    got = ', '.join([type_word(each) for each in args])
    got += ', ' * bool(args and kwargs) + ', '.join(f'{k}={type_word(v)}' for k, v in kwargs.items()) + ', ' * (not args and bool(kwargs))
    plain = signatures[0].name
    if len(signatures) == 1:
        return TypeError(f'{plain}() received an invalid combination of arguments - got ({got}), but expected ({signatures[0].text})')
    lines = ''.join(f' * ({each.text})\n{each.described(args, kwargs)}' for each in signatures)
    return TypeError(f'{plain}() received an invalid combination of arguments - got ({got}), but expected one of:\n{lines}'[:_LONGEST])


def _named(signature, args, kwargs, all_given):
    """A dimension's name, which no tensor here has."""
    given = dict(zip((each.name for each in signature.parameters), args)) | kwargs
    first = all_given[0] if all_given else None
    tensor = first[0] if isinstance(first, (list, tuple)) and first else first
    for each in signature.parameters:
        if each.type in ('name', 'tuple of names') and isinstance(given.get(each.name), str) and isinstance(tensor, Tensor):
            return RuntimeError(f"Name '{given[each.name]}' not found in Tensor[{', '.join(['None'] * tensor.dim())}].")
    return None


def _guarded(f, name, plain):
    def guarded(*args, **kwargs):
        try:
            return f(*args, **kwargs)
        except (TypeError, _t.Clash) as e:
            wrong = explain(name, args, kwargs)
            if wrong is None:
                raise
            wrong.__tapedeck_operands__ = getattr(e, '__tapedeck_operands__', ())
            wrong.__tapedeck_given__ = [each for each in (*args, *kwargs.values()) if isinstance(each, Tensor)]
        raise wrong
    guarded.__name__ = guarded.__qualname__ = plain
    guarded.__doc__ = f.__doc__
    return guarded


def install(functions):
    """Lets all that signatures.txt knows explain its mistakes."""
    methods = vars(Tensor)
    for line in _t.source('signatures.txt').splitlines():
        name = line.partition('|')[0].partition(' ')[0]
        owner, _, plain = name.partition('.')
        found = (functions if owner == 'torch' else methods).get(plain)
        if found is None:
            continue
        guarded = _guarded(found, name, plain)
        if owner == 'torch':
            functions[plain] = guarded
        else:
            setattr(Tensor, plain, guarded)
