"""What stands under a traceback: the operands of the expression that failed, with their shapes."""
import ast
import linecache
import sys


def operands(tb):
    """One line, or nothing where no tensor took part."""
    torch = sys.modules.get('torch')
    last = None
    while tb is not None:
        if not tb.tb_frame.f_code.co_filename.startswith('<'):
            last = tb
        tb = tb.tb_next
    if last is None or torch is None:
        return ''
    try:
        expression = _expression(last)
        shapes = dict(_tensors(expression, last.tb_frame, torch)) if expression else {}
    except Exception:
        return ''
    if not shapes:
        return ''
    text = ' '.join(ast.unparse(expression).split())
    told = ', '.join(f'{name} is {list(value.shape)} {str(value.dtype)[6:]}' for name, value in shapes.items())
    return f'In {text}: {told}\n'


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
    tree = ast.parse(text.strip())
    return tree.body[0].value if isinstance(tree.body[0], (ast.Expr, ast.Assign, ast.Return)) else None


def _tensors(expression, frame, torch):
    """The variables in it, and attributes of variables, that are tensors."""
    for node in ast.walk(expression):
        if isinstance(node, (ast.Name, ast.Attribute)):
            value = _value(node, frame)
            if isinstance(value, torch.Tensor):
                yield ast.unparse(node), value


def _value(node, frame):
    """What it is, without running anything of the script: properties are not asked."""
    if isinstance(node, ast.Name):
        return frame.f_locals.get(node.id, frame.f_globals.get(node.id))
    if isinstance(node, ast.Attribute):
        owner = _value(node.value, frame)
        for place in ('_parameters', '_buffers', '_modules'):
            held = getattr(owner, '__dict__', {}).get(place)
            if isinstance(held, dict) and node.attr in held:
                return held[node.attr]
        return getattr(owner, '__dict__', {}).get(node.attr)
    return None
