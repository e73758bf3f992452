"""The Function that was to be made when a script failed: PyTorch's name of it, and the tensors that it was given."""
import ast

_OPERATORS = {ast.MatMult: 'matmul', ast.Mult: 'mul', ast.Add: 'add', ast.Sub: 'sub', ast.Div: 'div', ast.FloorDiv: 'floor_divide',
              ast.Mod: 'remainder', ast.Pow: 'pow', ast.BitAnd: 'bitwise_and', ast.BitOr: 'bitwise_or', ast.BitXor: 'bitwise_xor'}
_COMPARISONS = {ast.Eq: 'eq', ast.NotEq: 'ne', ast.Lt: 'lt', ast.LtE: 'le', ast.Gt: 'gt', ast.GtE: 'ge'}
_NO_FUNCTIONS = {'backward', 'step', 'zero_grad', 'item', 'tolist', 'numpy', 'to', 'cuda', 'cpu', 'requires_grad_', 'tensor', 'apply',
                 'forward', 'dim', 'size', 'numel', 'data_ptr', 'storage', 'load', 'save', 'manual_seed', 'no_grad'}
_NOTHING_RAN = (NameError, AttributeError, ImportError, SyntaxError, OSError, KeyError, AssertionError)


def unmade(failure):
    """(the name, '' where it was no Function of PyTorch's; the tensors); None where no tensor is known."""
    given = _given(failure)
    return (_name(failure), given) if given else None


def _given(failure):
    layer, found = failure.layer, getattr(failure.error, '__tapedeck_given__', ())
    if layer is not None:
        found = list(failure.given.values())
        found += [value for name, value in layer._parameters.items() if value is not None and name.startswith('weight')]
    return list(found) or list(failure.operands.values())


def _name(failure):
    if isinstance(failure.error, _NOTHING_RAN) or not failure.shim:
        return ''
    node = failure.node
    if isinstance(node, (ast.BinOp, ast.AugAssign)):
        return _OPERATORS.get(type(node.op), '')
    if isinstance(node, ast.Compare):
        return _COMPARISONS.get(type(node.ops[0]), '')
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return 'neg'
    if isinstance(node, ast.Subscript):
        return 'index'
    if not isinstance(node, ast.Call):
        return ''
    called = getattr(node.func, 'attr', getattr(node.func, 'id', ''))
    if called in _NO_FUNCTIONS:
        return ''
    return _within(failure) or (called if _is_function(failure, called) else '')


def _within(failure):
    """Of a layer, or of a function that calls another, the innermost that the script could have called itself."""
    for frame in reversed(failure.shim):
        name = frame.f_code.co_name
        if name == 'guarded':
            name = frame.f_locals.get('name', '').rpartition('.')[2]
        if _is_function(failure, name):
            return name
    return type(failure.layer).__name__.lower() if failure.layer is not None else ''


def _is_function(failure, name):
    torch = failure.torch
    return name.isidentifier() and not name.startswith('_') and name not in _NO_FUNCTIONS and (
        hasattr(getattr(failure.nn, 'functional', None), name) or (hasattr(torch, name) and hasattr(torch.Tensor, name)))
