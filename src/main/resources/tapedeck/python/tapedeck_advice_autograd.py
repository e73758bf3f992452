"""Backward, gradients, optimizers, and tensors taken for numbers."""
import ast

from tapedeck_advice import says, shape


def _owner(failure):
    """The node of what a method was called on, or None."""
    node = failure.node
    return node.func.value if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) else None


def _named(failure):
    """(name, tensor) of what a method was called on, else of the only tensor there; None if that is not known."""
    owner = _owner(failure)
    value = owner is not None and failure.value(owner)
    if failure.is_tensor(value):
        return failure.source(owner), value
    return next(iter(failure.operands.items()), None) if len(failure.operands) == 1 else None


@says('Trying to backward through the graph a second time')
def _twice(match, failure):
    node = failure.node
    looped = failure.tree is not None and any(
        isinstance(each, (ast.For, ast.While)) and each.lineno < node.lineno <= each.end_lineno for each in ast.walk(failure.tree))
    return ('BACKWARD_TWICE_IN_LOOP' if looped else 'BACKWARD_TWICE'), {}, None


@says('grad can be implicitly created only for scalar outputs')
def _vector(match, failure):
    found = _named(failure)
    return found and ('BACKWARD_VECTOR', {'name': found[0], 'shape': shape(found[1])}, None)


@says('does not require grad and does not have a grad_fn')
def _no_graph(match, failure):
    guarded = any(isinstance(each, ast.With) and 'no_grad' in ast.unparse(each.items[0]) for each in ast.walk(failure.tree))
    if guarded:
        return 'NO_GRAPH_NO_GRAD', {}, None
    return 'NO_GRAPH', {}, None


@says('a leaf Variable that requires grad is being used in an in-place operation|'
      'a view of a leaf Variable that requires grad is being used in an in-place operation')
def _leaf(match, failure):
    node, change = failure.node, None
    if isinstance(node, ast.AugAssign) and node.lineno == node.end_lineno:
        change = failure.replaced(node, f'with torch.no_grad(): {failure.source(node)}')
    return 'LEAF_IN_PLACE', {}, change


@says(r'modified by an inplace operation: \[.*?\], which is output \d+ of (\w+?)Backward\d+')
def _saved(match, failure):
    return 'SAVED_CHANGED', {'function': match[1].lower()}, None


@says('modified by an inplace operation')
def _leaf_changed(match, failure):
    return 'WEIGHT_CHANGED', {}, None


@says(r"unsupported operand type\(s\) for .*'NoneType'|'NoneType' object has no attribute|"
      r"'NoneType' object does not support|bad operand type for unary .*'NoneType'", 'TypeError', 'AttributeError')
def _none(match, failure):
    for each in ast.walk(failure.node):
        if isinstance(each, ast.Attribute) and each.attr == 'grad':
            owner = failure.value(each.value)
            name = failure.source(each.value)
            if not failure.is_tensor(owner):
                continue
            if not owner.is_leaf:
                return 'GRAD_OF_RESULT', {'name': name}, None
            return ('GRAD_NONE' if owner.requires_grad else 'GRAD_NOT_REQUIRED'), {'name': name}, None
    return None


@says(r"Can't call numpy\(\) on Tensor that requires grad")
def _numpy(match, failure):
    owner = _owner(failure)
    if owner is not None and failure.node.func.attr == 'numpy':
        return 'NUMPY', {'name': failure.source(owner)}, failure.appended(owner, '.detach()')
    return 'NUMPY_UNNAMED', {}, None


@says(r'a Tensor with (\d+) elements cannot be converted to Scalar|'
      'only one element tensors can be converted to Python scalars')
def _item(match, failure):
    if match[1] is None:
        return 'TENSOR_OF_TENSORS', {}, None
    return 'ITEM', {'size': match[1]}, None


@says('Boolean value of Tensor with more than one value is ambiguous')
def _truth(match, failure):
    return 'TRUTH', {}, None


@says('iteration over a 0-d tensor')
def _iteration(match, failure):
    return 'UNPACKED', {}, None


@says('optimizer got an empty parameter list')
def _empty(match, failure):
    nn = failure.nn
    for name, module in failure.holders():
        for key, value in vars(module).items():
            if isinstance(value, (list, tuple)) and any(isinstance(each, nn.Module) for each in value):
                return 'OPTIMIZER_LIST', {'name': f'self.{key}', 'class': type(module).__name__}, _module_list(failure, key)
    return 'OPTIMIZER_EMPTY', {}, None


def _module_list(failure, key):
    made = [each.value for each in ast.walk(failure.tree) if isinstance(each, ast.Assign) and isinstance(each.value, (ast.List, ast.ListComp))
            and any(isinstance(target, ast.Attribute) and target.attr == key for target in each.targets)]
    return failure.replaced(made[0], f'nn.ModuleList({failure.source(made[0])})') if len(made) == 1 else None


@says(r'params argument given to the optimizer should be an iterable of Tensors or dicts, but got')
def _tensor(match, failure):
    node = failure.argument(failure.node, 0, 'params')
    if node is None:
        return None
    return 'OPTIMIZER_TENSOR', {'name': failure.source(node)}, failure.replaced(node, f'[{failure.source(node)}]')


@says("'(?:method|function)' object is not iterable", 'TypeError')
def _method(match, failure):
    for each in ast.walk(failure.node):
        if isinstance(each, ast.Call):
            for node in each.args:
                if isinstance(node, ast.Attribute) and node.attr in ('parameters', 'named_parameters', 'children', 'modules'):
                    name = failure.source(node)
                    return 'METHOD_NOT_CALLED', {'name': name}, failure.replaced(node, name + '()')
    return None


@says("can't optimize a non-leaf Tensor", 'ValueError')
def _not_leaf(match, failure):
    return 'OPTIMIZER_RESULT', {}, None
