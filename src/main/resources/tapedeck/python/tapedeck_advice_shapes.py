"""Shapes that do not fit, and indices that are not there."""
import ast

from tapedeck_advice import named_pair, product, says, shape


def _first(failure):
    """What the layer was given first."""
    return next(iter(failure.given.values()), None)


def _resized(failure, position, keyword, size):
    """The layer's definition with another number; None where no number is written there."""
    node = failure.argument(failure.definition(), position, keyword)
    if node is None or not all(isinstance(each, (ast.Constant, ast.BinOp, ast.operator)) for each in ast.walk(node)):
        return None
    return failure.replaced(node, str(size))


@says(r'mat1 and mat2 shapes cannot be multiplied \((\d+)x(\d+) and (\d+)x(\d+)\)')
def _linear(match, failure):
    layer, given = failure.layer, _first(failure)
    if type(layer).__name__ != 'Linear' or given is None:
        return None
    wanted, has = layer.in_features, given.shape[-1]
    values = {'layer': failure.layer_name(), 'wanted': wanted, 'has': has, 'shape': shape(given), 'name': failure.name(given)}
    row = product(given.shape[1:])
    if given.dim() > 2 and row == wanted:
        return _flatten(failure, given, values)
    if given.dim() == 2 and given.shape[0] == wanted and has != wanted and values['name'] and row != wanted:
        return 'LINEAR_TURNED', values, None
    change = _resized(failure, 0, 'in_features', has) if given.dim() < 4 else None
    return ('LINEAR_INPUTS' if values['name'] else 'LINEAR_INSIDE'), values, change


def _flatten(failure, given, values):
    values['row'] = product(given.shape[1:])
    node = failure.node
    change = None
    if isinstance(node, ast.Call) and len(node.args) == 1 and failure.value(node.args[0]) is given:
        change = failure.appended(node.args[0], '.flatten(1)')
    return ('NOT_FLATTENED' if values['name'] else 'NOT_FLATTENED_INSIDE'), values, change


@says(r'mat1 and mat2 shapes cannot be multiplied|inconsistent tensor size, expected tensor|'
      r'size mismatch, got input|Expected size for first two dimensions of batch2 tensor')
def _matmul(match, failure):
    pair = named_pair(failure)
    if pair is None:
        return 'MATMUL_UNNAMED', {}, None
    (left, a), (right, b) = pair
    values = {'left': left, 'right': right, 'leftShape': shape(a), 'rightShape': shape(b)}
    if a.dim() == 1 and b.dim() == 1:
        return 'MATMUL_VECTORS', values | {'m': a.shape[0], 'n': b.shape[0]}, None
    if a.dim() > 2 and b.dim() > 2 and a.shape[-1] == b.shape[-2]:
        return 'MATMUL_BATCHES', values, None
    values |= {'columns': a.shape[-1], 'rows': b.shape[-2 if b.dim() > 1 else 0]}
    if a.dim() == 2 == b.dim():
        turned_right, turned_left = a.shape[1] == b.shape[1], a.shape[0] == b.shape[0]
        if turned_right and not turned_left:
            return 'MATMUL_TURNED', values | {'turned': right}, failure.appended(failure.sides()[1], '.T')
        if turned_left and not turned_right:
            return 'MATMUL_TURNED', values | {'turned': left}, failure.appended(failure.sides()[0], '.T')
    return 'MATMUL', values, None


@says(r'The size of tensor a \((\d+)\) must match the size of tensor b \((\d+)\) at non-singleton dimension (\d+)')
def _broadcast(match, failure):
    m, n, dimension = match.groups()
    values = {'m': m, 'n': n, 'dimension': dimension}
    pair = named_pair(failure)
    if pair is None:
        return 'BROADCAST_UNNAMED', values, None
    (left, a), (right, b) = pair
    values |= {'left': left, 'right': right, 'leftShape': shape(a), 'rightShape': shape(b)}
    for (name, one), other in (((right, b), a), ((left, a), b)):
        if one.dim() == 1 and other.dim() == 2 and other.shape[0] == one.shape[0] != other.shape[1]:
            return 'BROADCAST_COLUMN', values | {'name': name, 'size': one.shape[0]}, None
    return 'BROADCAST', values, None


@says(r'expected input(\[[\d, ]+\]) to have (\d+) channels, but got (\d+) channels instead')
def _channels(match, failure):
    given = _first(failure)
    if given is None or failure.layer is None:
        return None
    wanted, has = int(match[2]), int(match[3])
    values = {'layer': failure.layer_name(), 'wanted': wanted, 'has': has, 'shape': shape(given)}
    if given.dim() == 4 and given.shape[-1] == wanted:
        node = failure.node
        is_it = isinstance(node, ast.Call) and len(node.args) == 1 and failure.value(node.args[0]) is given
        return 'CHANNELS_LAST', values, failure.appended(node.args[0], '.permute(0, 3, 1, 2)') if is_it else None
    return 'CHANNELS', values, _resized(failure, 0, 'in_channels', has)


@says(r'Expected (\S+ \(unbatched\) or \S+ \(batched\)) input to (conv|max_pool|avg_pool)\w+, but got input of size: \[([\d, ]+)\]')
def _dimensions(match, failure):
    return 'IMAGE_DIMENSIONS', {'shape': f'({match[3]})'}, None


@says(r"Calculated padded input size per channel: \(([\d x]+)\). Kernel size: \(([\d x]+)\)")
def _kernel(match, failure):
    return 'KERNEL', {'size': match[1], 'kernel': match[2]}, None


@says(r'Calculated output size: .* Output size is too small')
def _output(match, failure):
    return 'POOLED_AWAY', {}, None


@says(r"shape '\[([-\d, ]+)\]' is invalid for input of size (\d+)")
def _view(match, failure):
    sizes = [int(each) for each in match[1].split(', ')]
    values = {'shape': f"({match[1]}{',' * (len(sizes) == 1)})", 'has': match[2]}
    rest = product(each for each in sizes if each != -1)
    if -1 in sizes:
        return 'VIEW_REST', values | {'rest': rest}, None
    return 'VIEW_SIZE', values | {'wanted': rest}, None


@says(r'view size is not compatible with')
def _strides(match, failure):
    node = failure.node
    change = None
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == 'view':
        arguments = failure.source(node)[len(failure.source(node.func)):]
        change = failure.replaced(node, failure.source(node.func.value) + '.reshape' + arguments)
    return 'VIEW_STRIDES', {}, change


@says(r'index (-?\d+) is out of bounds for dimension (\d+) with size (\d+)')
def _index(match, failure):
    size = int(match[3])
    if size == 0:
        return 'INDEX_EMPTY', {'dimension': match[2]}, None
    return 'INDEX', {'index': match[1], 'dimension': match[2], 'size': size, 'last': size - 1}, None


@says(r'too many indices for tensor of dimension (\d+)')
def _indices(match, failure):
    return 'INDICES', {'dimensions': match[1]}, None


@says(r'Dimension out of range \(expected to be in range of \[(-?\d+), (-?\d+)\], but got (-?\d+)\)')
def _dimension(match, failure):
    return 'DIMENSION', {'first': match[1], 'last': match[2], 'dimension': match[3]}, None


@says(r'The shape of the mask (\[[\d, ]*\]) at index (\d+) does not match the shape of the indexed tensor (\[[\d, ]*\])')
def _mask(match, failure):
    return 'MASK', {'mask': match[1], 'shape': match[3]}, None


@says('index out of range in self', 'IndexError')
def _embedding(match, failure):
    layer, given = failure.layer, _first(failure)
    if given is None or not hasattr(layer, 'num_embeddings'):
        return None
    n = layer.num_embeddings
    return 'EMBEDDING', {'layer': failure.layer_name(), 'size': n, 'last': n - 1, 'least': int(given.min()),
                         'greatest': int(given.max())}, None


@says(r"Expected tensor for argument #1 'indices' to have one of the following scalar types: Long, Int; but got torch.(\w+)Tensor")
def _embedding_type(match, failure):
    node = failure.argument(failure.node, 0, 'input')
    return 'EMBEDDING_TYPE', {}, node and failure.appended(node, '.long()')


@says(r'Sizes of tensors must match except in dimension (\d+). Expected size (\d+) but got size (\d+) for tensor number (\d+)')
def _cat(match, failure):
    return 'CAT', {'dimension': match[1], 'm': match[2], 'n': match[3]}, None


@says(r'Tensors must have same number of dimensions: got (\d+) and (\d+)')
def _cat_dimensions(match, failure):
    return 'CAT_DIMENSIONS', {'m': match[1], 'n': match[2]}, None


@says(r'stack expects each tensor to be equal size, but got (\[[\d, ]*\]) at entry 0 and (\[[\d, ]*\]) at entry (\d+)')
def _stack(match, failure):
    return 'STACK', {'m': match[1], 'n': match[2], 'at': match[3]}, None


@says(r'Expected more than 1 value per channel when training')
def _batch_norm(match, failure):
    return 'BATCH_NORM_OF_ONE', {}, None


@says(r'running_mean should contain (\d+) elements not (\d+)')
def _batch_norm_features(match, failure):
    values = {'has': match[1], 'wanted': match[2], 'layer': failure.layer_name() if failure.layer is not None else ''}
    return failure.layer is not None and ('BATCH_NORM_FEATURES', values, _resized(failure, 0, 'num_features', match[1]))


@says(r'expected ([\w ]+) input \(got (\d)D input\)', 'ValueError')
def _batch_dimension(match, failure):
    return 'BATCH_DIMENSION', {'wanted': match[1], 'has': match[2]}, None


@says(r'Given normalized_shape=(\[[\d, ]+\]), expected input with shape \S+ \S+ but got input of size(\[[\d, ]+\])')
def _layer_norm(match, failure):
    return 'LAYER_NORM', {'wanted': match[1], 'shape': match[2]}, None


@says(r'input.size\(-1\) must be equal to input_size. Expected (\d+), got (\d+)')
def _recurrent(match, failure):
    if failure.layer is None:
        return None
    values = {'wanted': match[1], 'has': match[2], 'layer': failure.layer_name()}
    return 'RECURRENT_INPUTS', values, _resized(failure, 0, 'input_size', match[2])


@says(r'Expected hidden(?:\[\d\])? size \(([\d, ]+)\), got \[([\d, ]+)\]')
def _hidden(match, failure):
    return 'HIDDEN', {'wanted': f'({match[1]})', 'shape': f'({match[2]})'}, None


@says('Size mismatch between tensors', 'AssertionError')
def _dataset(match, failure):
    return 'DATASET_ROWS', {}, None
