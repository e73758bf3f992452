"""Prints, for each public name of PyTorch's, whether it is there and whether one of the scripts uses it; run by tapedeck.python.NamesTable."""
import ast
import importlib
import os
import sys

import _tapedeck
import torch

ALIASES = {'nn.': 'torch.nn.', 'F.': 'torch.nn.functional.', 'optim.': 'torch.optim.', 'np.': 'numpy.', 'plt.': 'matplotlib.pyplot.'}


def nodes(tree):
    """Those of ast.walk, in its order, in a third of its time."""
    found = [tree]
    for node in found:
        for value in vars(node).values():
            if isinstance(value, list):
                found.extend([each for each in value if isinstance(each, ast.AST)])
            elif isinstance(value, ast.AST):
                found.append(value)
    return found


def used(folder):
    """Every dotted name, and every attribute, that the scripts of a folder use."""
    names, attributes = set(), set()
    for file in sorted(os.listdir(folder)):
        if not file.endswith('.py'):
            continue
        tree = nodes(ast.parse(open(os.path.join(folder, file), encoding='utf-8').read()))
        known = {}
        for node in tree:
            if isinstance(node, ast.Import):
                for each in node.names:
                    known[each.asname or each.name.partition('.')[0]] = each.name if each.asname else each.name.partition('.')[0]
            elif isinstance(node, ast.ImportFrom) and node.module:
                for each in node.names:
                    known[each.asname or each.name] = node.module + '.' + each.name
                    names.add(node.module + '.' + each.name)
        for node in tree:
            if isinstance(node, ast.Attribute):
                attributes.add(node.attr)
                dotted, owner = [node.attr], node.value
                while isinstance(owner, ast.Attribute):
                    dotted.append(owner.attr)
                    owner = owner.value
                if isinstance(owner, ast.Name) and owner.id in known:
                    names.add('.'.join([known[owner.id]] + dotted[::-1]))
    return names, attributes


def there(owner, known, name):
    """Without asking for what is missing, which would look for the nearest that is there."""
    if name in known:
        return True
    stem = f"{getattr(owner, '__name__', '?').replace('.', '/')}/{name}"
    return any(_tapedeck.source(file) is not None for file in (stem + '.py', stem + '/__init__.py'))


root = os.path.dirname(os.path.abspath(__file__))
names, attributes = set(), set()
for folder in ('scripts', 'tutorials', 'shim'):
    more, methods = used(os.path.join(root, folder))
    names |= more
    attributes |= methods
for line in _tapedeck.source('names.txt').splitlines():
    module, *all_names = line.split(' ')
    if module in ('torch.Tensor', 'torch.nn.Module'):
        owner = torch.zeros(2) if module == 'torch.Tensor' else torch.nn.Linear(1, 1)
        proven = lambda name: name in attributes
    else:
        try:
            owner = importlib.import_module(module)
        except ImportError:
            owner = None
        proven = lambda name, module=module: module + '.' + name in names
    known = set(dir(owner))
    for name in all_names:
        print(module, name, owner is not None and there(owner, known, name), proven(name))
