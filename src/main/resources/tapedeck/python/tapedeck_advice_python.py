"""Modules written wrongly, arguments, names and files."""
import ast
import difflib

from tapedeck_advice import says
from tapedeck_missing import SHIMS

_IMPORTS = {'nn': 'from torch import nn', 'F': 'import torch.nn.functional as F', 'np': 'import numpy as np',
            'optim': 'from torch import optim', 'torch': 'import torch', 'plt': 'import matplotlib.pyplot as plt',
            'pd': 'import pandas as pd', 'math': 'import math', 'random': 'import random', 'os': 'import os',
            'DataLoader': 'from torch.utils.data import DataLoader', 'tqdm': 'from tqdm import tqdm',
            'TensorDataset': 'from torch.utils.data import TensorDataset', 'Dataset': 'from torch.utils.data import Dataset'}


@says(r'cannot assign (\w+) before Module.__init__\(\) call', 'AttributeError')
def _super(match, failure):
    name = type(failure.frame.f_locals.get('self')).__name__
    made = [each for each in ast.walk(failure.tree) if isinstance(each, ast.FunctionDef) and each.name == '__init__'
            and each.lineno <= failure.node.lineno <= each.end_lineno]
    change = failure.inserted(made[0].body[0].lineno, 'super().__init__()') if len(made) == 1 else None
    return 'SUPER', {'class': name}, change


@says(r'Module \[(\w+)\] is missing the required "forward" function', 'NotImplementedError')
def _forward(match, failure):
    owner = next((each for each in ast.walk(failure.tree) if isinstance(each, ast.ClassDef) and each.name == match[1]), None)
    near = owner and [each for each in owner.body if isinstance(each, ast.FunctionDef)
                      and difflib.get_close_matches(each.name, ['forward'], 1, 0.7)]
    if near:
        line = near[0].lineno
        text = failure.lines[line - 1].rstrip('\n').replace(near[0].name, 'forward', 1)
        return 'FORWARD_MISSPELT', {'class': match[1], 'name': near[0].name}, (line, False, text)
    return 'FORWARD', {'class': match[1]}, None


@says(r'(\w+)\.forward\(\) (?:takes (\d+) positional arguments? but (\d+) (?:was|were) given|missing (\d+) required)', 'TypeError')
def _forward_arguments(match, failure):
    made = [each for owner in ast.walk(failure.tree) if isinstance(owner, ast.ClassDef) and owner.name == match[1]
            for each in owner.body if isinstance(each, ast.FunctionDef) and each.name == 'forward']
    if not made:
        return None
    names = ', '.join(each.arg for each in made[0].args.args[1:])
    return 'FORWARD_ARGUMENTS', {'class': match[1], 'line': made[0].lineno, 'names': names or '()'}, None


@says("argument 'input' \\(position 1\\) must be Tensor, not (\\S+)", 'TypeError')
def _not_a_tensor(match, failure):
    node = failure.argument(failure.node, 0, 'input')
    if match[1] == 'tuple':
        return 'TUPLE_GIVEN', {}, failure.appended(node, '[0]') if isinstance(node, ast.Call) else None
    if match[1] == 'numpy.ndarray':
        change = node and failure.replaced(node, f'torch.from_numpy({failure.source(node)}).float()')
        return 'ARRAY_GIVEN', {}, change
    return 'OTHER_GIVEN', {'type': match[1]}, None


@says('Torch not compiled with CUDA enabled')
def _cuda(match, failure):
    return 'CUDA', {}, None


@says(r"name '(\w+)' is not defined", 'NameError')
def _name(match, failure):
    name = match[1]
    if name in _IMPORTS:
        return 'NOT_IMPORTED', {'name': name}, failure.inserted(_first_line(failure.tree), _IMPORTS[name])
    frame = failure.frame
    near = _near(name, [*frame.f_locals, *frame.f_globals])
    if near:
        node = next((each for each in ast.walk(failure.node) if isinstance(each, ast.Name) and each.id == name), None)
        return 'NAME', {'name': name, 'near': near}, failure.replaced(node, near)
    return 'NAME_UNKNOWN', {'name': name}, None


def _first_line(tree):
    """Of the script, after its docstring and imports from the future."""
    for each in tree.body:
        is_text = isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant)
        if not is_text and not (isinstance(each, ast.ImportFrom) and each.module == '__future__'):
            return each.lineno
    return 1


def _near(name, names):
    """The name that is most like it; none if none is."""
    known = [each for each in names if not each.startswith('__') and each != name]
    same = [each for each in known if each.replace('_', '').lower() == name.replace('_', '').lower()]
    return next(iter(same or difflib.get_close_matches(name, known, 1, 0.75)), None)


@says(r"(?:module '([\w.]+)'|'(\w+)' object|type object '(\w+)') has no attribute '(\w+)'", 'AttributeError')
def _attribute(match, failure):
    name = match[4]
    node = next((each for each in ast.walk(failure.node) if isinstance(each, ast.Attribute) and each.attr == name), None)
    near = _near(name, dir(failure.error.obj)) if getattr(failure.error, 'obj', None) is not None else None
    if near is None and node is not None:
        owner = failure.value(node.value)
        near = _near(name, dir(owner)) if owner is not None else None
    if near is None:
        return None
    change = node and failure.replaced(node, f'{failure.source(node.value)}.{near}')
    return 'ATTRIBUTE', {'name': name, 'near': near, 'owner': match[1] or match[2] or match[3]}, change


@says(r"object is not callable", 'TypeError')
def _called(match, failure):
    node = failure.node
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == 'shape':
        arguments = failure.source(node)[len(failure.source(node.func)) + 1:-1]
        return 'SHAPE_CALLED', {}, failure.replaced(node, f'{failure.source(node.func)}[{arguments}]')
    return None


@says("No such file or directory: '([^']+)'", 'FileNotFoundError')
def _file(match, failure):
    return 'FILE', {'file': match[1]}, None


@says("No module named '([\\w.]+)'", 'ModuleNotFoundError')
def _module(match, failure):
    return 'MODULE', {'module': match[1], 'packages': ', '.join(SHIMS)}, None


@says(r'Error\(s\) in loading state_dict for (\w+)')
def _state(match, failure):
    return 'STATE', {'class': match[1]}, None


@says('maximum recursion depth exceeded', 'RecursionError')
def _recursion(match, failure):
    name = failure.frame.f_code.co_name
    calls = sum(each.tb_frame.f_code is failure.frame.f_code for each in failure.frames)
    return ('RECURSION', {'name': name}, None) if calls > 1 else None
