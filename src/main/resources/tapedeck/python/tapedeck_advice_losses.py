"""Losses and their targets, and types of numbers."""
import ast
import re

from tapedeck_advice import named_pair, says, shape


def _target(failure):
    """(node, name, tensor) of the target in a loss's call; None if it is no variable."""
    node = failure.argument(failure.node, 1, 'target')
    value = node and failure.value(node)
    return (node, failure.source(node), value) if failure.is_tensor(value) else None


def _scores(failure):
    """What the target is compared with, as it came to the loss; None where that is not known."""
    for frame in failure.shim:
        value = frame.f_locals.get('input')
        if failure.is_tensor(value):
            return value
    node = failure.argument(failure.node, 0, 'input')
    value = node and failure.value(node)
    return value if failure.is_tensor(value) else None


@says(r'expected scalar type Long but found (\w+)')
def _target_type(match, failure):
    target = _target(failure)
    if target is None:
        return 'TARGET_TYPE_UNNAMED', {'type': match[1]}, None
    node, name, _ = target
    return 'TARGET_TYPE', {'name': name, 'type': match[1]}, failure.appended(node, '.long()')


@says(r'Expected floating point type for target with class probabilities, got (\w+)')
def _one_hot(match, failure):
    target = _target(failure)
    if target is None:
        return None
    node, name, value = target
    return 'TARGET_ONE_HOT', {'name': name, 'shape': shape(value)}, failure.appended(node, '.argmax(1)')


@says(r'0D or 1D target tensor expected, multi-target not supported')
def _multi_target(match, failure):
    target = _target(failure)
    if target is None:
        return 'TARGET_COLUMN_UNNAMED', {}, None
    node, name, value = target
    column = value.dim() == 2 and value.shape[1] == 1
    return 'TARGET_COLUMN', {'name': name, 'shape': shape(value)}, failure.appended(node, '.squeeze(1)') if column else None


@says(r'Expected input batch_size \((\d+)\) to match target batch_size \((\d+)\)')
def _batch_sizes(match, failure):
    return 'TARGET_ROWS', {'m': match[1], 'n': match[2]}, None


@says(r'Target (-?\d+) is out of bounds', 'IndexError')
def _out_of_bounds(match, failure):
    scores = _scores(failure)
    if scores is None:
        return None
    n = scores.shape[1 if scores.dim() > 1 else 0]
    return 'TARGET_RANGE', {'class': match[1], 'size': n, 'last': n - 1}, None


@says('all elements of input should be between 0 and 1')
def _probabilities(match, failure):
    whole = ''.join(failure.lines)
    change = None
    calls = [each for each in ast.walk(failure.tree) if isinstance(each, ast.Call) and isinstance(each.func, ast.Attribute)
             and each.func.attr in ('BCELoss', 'binary_cross_entropy')]
    if len(calls) == 1 and not re.search('sigmoid|softmax', whole, re.IGNORECASE):
        name = {'BCELoss': 'BCEWithLogitsLoss', 'binary_cross_entropy': 'binary_cross_entropy_with_logits'}[calls[0].func.attr]
        change = failure.replaced(calls[0].func, f'{failure.source(calls[0].func.value)}.{name}')
    return 'PROBABILITIES', {}, change


@says(r'Using a target size \(torch.Size\(\[([\d, ]*)\]\)\) that is different to the input size \(torch.Size\(\[([\d, ]*)\]\)\)')
def _bce_sizes(match, failure):
    target, given = ([int(each) for each in sizes.split(', ') if each] for sizes in match.groups())
    values = {'target': tuple(target), 'shape': tuple(given)}
    found = _target(failure)
    column = found is not None and given == target + [1]
    return 'TARGET_SHAPE', values, failure.appended(found[0], '.unsqueeze(1)') if column else None


@says(r"result type (\w+) can't be cast to the desired output type (\w+)")
def _cast(match, failure):
    target = _target(failure)
    if target is not None and match[2] in ('Long', 'Int'):
        node, name, _ = target
        return 'TARGET_WHOLE', {'name': name, 'type': match[2]}, failure.appended(node, '.float()')
    if isinstance(failure.node, ast.AugAssign):
        name = failure.source(failure.node.target)
        return 'IN_PLACE_TYPE', {'name': name, 'type': match[2], 'result': match[1]}, None
    return 'TARGET_WHOLE_UNNAMED', {'type': match[2]}, None


@says(r'mat1 and mat2 must have the same dtype, but got (\w+) and (\w+)|'
      r'expected m1 and m2 to have the same dtype, but got: ([\w ]+) != ([\w ]+)|'
      r'Input type \(([\w ]+)\) and (?:bias|weight) type \(([\w ]+)\) should be the same|'
      r'expected scalar type (\w+) but found (\w+)')
def _product_types(match, failure):
    first, second = [each for each in match.groups() if each]
    values = {'first': first, 'second': second}
    if failure.layer is not None:
        node = failure.argument(failure.node, 0, 'input')
        change = failure.appended(node, '.float()') if node and second.lower() == 'float' else None
        return 'LAYER_TYPE', values | {'layer': failure.layer_name()}, change
    pair = named_pair(failure)
    if pair is None:
        return 'PRODUCT_TYPE_UNNAMED', values, None
    for at, (name, value) in enumerate(pair):
        if str(value.dtype) != 'torch.float32':
            change = failure.appended(failure.sides()[at], '.float()')
            return 'PRODUCT_TYPE', values | {'name': name, 'type': str(value.dtype)[6:]}, change
    return None


@says(r'Found dtype (\w+) but expected (\w+)')
def _backward_type(match, failure):
    return 'LOSS_TYPE', {'type': match[1], 'wanted': match[2]}, None


@says(r'(mean|std|var|softmax|log_softmax)\w*\(?\)?:? ?(?:could not infer output dtype|only support)')
def _mean(match, failure):
    node = failure.node
    change = None
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and failure.is_tensor(failure.value(node.func.value)):
        change = failure.appended(node.func.value, '.float()')
    return 'MEAN_OF_WHOLE', {'function': match[1]}, change


@says('Only Tensors of floating point and complex dtype can require gradients')
def _whole_grad(match, failure):
    node = failure.node
    change = None
    if isinstance(node, ast.Call) and failure.source(node.func).endswith('tensor') and 'dtype' not in failure.source(node):
        change = failure.replaced(node, failure.source(node)[:-1] + ', dtype=torch.float32)')
    return 'GRAD_OF_WHOLE', {}, change
