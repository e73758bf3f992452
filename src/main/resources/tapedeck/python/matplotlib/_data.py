"""What a script hands over to draw, as lists of numbers."""


def plain(x):
    """Nested lists of numbers and strings, of a tensor, an array, a list, or a number."""
    if x is None or isinstance(x, (int, float, str)):
        return x
    if hasattr(x, 'requires_grad') and x.requires_grad:
        raise RuntimeError("Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.")
    if hasattr(x, 'tolist'):
        return x.tolist()
    if hasattr(x, 'item') and not hasattr(x, '__len__'):
        return x.item()
    if hasattr(x, '__iter__'):
        return [plain(each) for each in x]
    return float(x)


def numbers(x):
    """One list of numbers; of columns that hold one number each, those."""
    x = plain(x)
    if not isinstance(x, list):
        return [x]
    if x and all(isinstance(each, list) and len(each) == 1 for each in x):
        return [each[0] for each in x]
    if any(isinstance(each, list) for each in x):
        return [n for each in x for n in (numbers(each) if isinstance(each, list) else [each])]
    return x


def columns(x):
    """The curves of a plot: one for a vector, one for each column of a matrix."""
    x = plain(x)
    if not isinstance(x, list):
        return [[x]]
    if x and isinstance(x[0], list):
        return [list(column) for column in zip(*x)]
    return [x]


def matrix(x, name='Image data'):
    """Rows of numbers, or of colours."""
    x = plain(x)
    depth, each = 0, x
    while isinstance(each, list):
        depth, each = depth + 1, each[0] if each else 0
    if depth not in (2, 3):
        raise TypeError(f'Invalid shape {_shape(x)} for image data')
    if depth == 3 and len(x[0][0]) == 1:
        return [[n[0] for n in row] for row in x]
    if depth == 3 and len(x[0][0]) not in (3, 4):
        raise TypeError(f'Invalid shape {_shape(x)} for image data')
    return x


def _shape(x):
    shape = []
    while isinstance(x, list):
        shape.append(len(x))
        x = x[0] if x else 0
    return tuple(shape)


def same_length(x, y):
    if len(x) != len(y):
        raise ValueError(f'x and y must have same first dimension, but have shapes ({len(x)},) and ({len(y)},)')


class Places:
    """Numbers along an axis; words stand at 0, 1, 2 …"""

    def __init__(self):
        self.words = []

    def of(self, values):
        if not any(isinstance(v, str) for v in values):
            return [float('nan') if v is None else float(v) for v in values]
        for v in values:
            if str(v) not in self.words:
                self.words.append(str(v))
        return [float(self.words.index(str(v))) for v in values]
