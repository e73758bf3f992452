"""What stands under a traceback: the operands of the expression that failed, with their shapes."""
import ast
import linecache
import sys

import _tapedeck as _t


def operands(error, tb):
    """One line, or nothing where no tensor took part."""
    while error is not None:
        try:
            told = _told(error, tb)
        except Exception:
            told = ''
        if told:
            return told
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        tb = error and error.__traceback__
    return ''


def _told(error, tb):
    torch = sys.modules.get('torch')
    last, module = _place(tb, sys.modules.get('torch.nn'))
    expression = last and torch and _expression(last)
    if not expression:
        return ''
    parts = [f'{name} is {_shape(value)}' for name, value in dict(_tensors(expression, last.tb_frame, torch)).items()]
    given = getattr(error, '__tapedeck_operands__', None)
    if not parts and not module and given:
        parts = [' and '.join(given)]
    if module:
        parts += _inside(*module, parts, torch)
    return f"In {' '.join(ast.unparse(expression).split())}: {', '.join(parts)}\n" if parts else ''


def _shape(tensor):
    return f'{list(tensor.shape)} {str(tensor.dtype)[6:]}'


def _place(tb, nn):
    """The innermost entry that is the script's, and the innermost layer that it called, with what that was given; else None."""
    last = layer = None
    while tb is not None:
        frame = tb.tb_frame
        if not frame.f_code.co_filename.startswith('<'):
            last, layer = tb, None
        elif nn is not None and frame.f_code.co_name == 'forward':
            owner = frame.f_locals.get('self')
            if isinstance(owner, nn.Module) and not owner._modules:
                layer = owner, frame.f_locals
        tb = tb.tb_next
    return last, layer


def _inside(layer, given, said, torch):
    """`Linear(in_features=4, out_features=2, bias=True) is given [8, 5] float32`, unless what is said says it."""
    shapes = [_shape(each) for each in given.values() if isinstance(each, torch.Tensor)]
    if not layer._parameters and all(any(part.endswith(shape) for part in said) for shape in shapes):
        return []
    name = ' '.join(repr(layer).split())
    return [f"{name} is given {' and '.join(shapes)}" if shapes else name]


def _expression(tb):
    """The syntax tree of the part of the line that failed."""
    code = tb.tb_frame.f_code
    positions = list(code.co_positions())[tb.tb_lasti // 2] if hasattr(code, 'co_positions') else (None,) * 4
    line, end_line, column, end_column = positions
    if line is None or column is None:
        line = end_line = tb.tb_lineno
        text = linecache.getline(code.co_filename, line).strip()
    else:
        lines = [linecache.getline(code.co_filename, n) for n in range(line, end_line + 1)]
        lines[-1] = lines[-1].encode()[:end_column].decode()
        lines[0] = lines[0].encode()[column:].decode()
        text = ''.join(lines)
    statement = _statement(text.strip())
    if isinstance(statement, (ast.If, ast.While, ast.Assert)):
        return statement.test
    if isinstance(statement, ast.For):
        return statement.iter
    if isinstance(statement, ast.AugAssign):
        return statement
    return getattr(statement, 'value', None)


def _statement(text):
    """The first statement; of a compound one that does not stand alone its head."""
    try:
        return ast.parse(text).body[0]
    except SyntaxError:
        head = text.partition('\n')[0].rstrip()
        return ast.parse((head[2:] if head.startswith('elif') else head) + ' pass').body[0]


def _tensors(expression, frame, torch):
    """The variables in it, and attributes of variables, that are tensors."""
    for node in ast.walk(expression):
        if isinstance(node, (ast.Name, ast.Attribute)):
            value = _value(node, frame, torch)
            if isinstance(value, torch.Tensor):
                yield ast.unparse(node), value


def _value(node, frame, torch):
    """What it is, without running anything of the script: properties are not asked."""
    if isinstance(node, ast.Name):
        return frame.f_locals.get(node.id, frame.f_globals.get(node.id))
    if isinstance(node, ast.Attribute):
        owner = _value(node.value, frame, torch)
        if isinstance(owner, torch.Tensor):
            return _t.grad(owner) if node.attr == 'grad' else getattr(owner, node.attr) if node.attr in ('data', 'mT') else None
        for place in ('_parameters', '_buffers', '_modules'):
            held = getattr(owner, '__dict__', {}).get(place)
            if isinstance(held, dict) and node.attr in held:
                return held[node.attr]
        return getattr(owner, '__dict__', {}).get(node.attr)
    return None
