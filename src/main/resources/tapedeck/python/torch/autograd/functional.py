"""torch.autograd.functional: Jacobians, Hessians and products with them."""
import _tapedeck as _t

from .._grad_mode import enable_grad
from .._tensor import Tensor, type_name

__all__ = ['vjp', 'jvp', 'vhp', 'hvp', 'jacobian', 'hessian']


def _tuple(value, what, call):
    """The tensors as a tuple, and whether they were one."""
    many = isinstance(value, tuple)
    values = tuple(value) if many else (value,)
    for i, each in enumerate(values):
        if not isinstance(each, Tensor):
            raise TypeError(f'The {what} given to {call} must be either a Tensor or a tuple of Tensors but the '
                            + (f'value at index {i} has type {type(each)}.' if many else
                               f'given {what} has type {type(each)}.'))
    return values, many


def _fresh(inputs, create_graph):
    """Inputs of their own: what func does to them touches no other graph, unless that is wanted."""
    return tuple(each.view_as(each) if create_graph and each.requires_grad else each.detach().requires_grad_()
                 for each in inputs)


def _run(func, inputs, create_graph, call):
    given, many = _tuple(inputs, 'inputs', call)
    with enable_grad():
        given = _fresh(given, create_graph)
        outputs, several = _tuple(func(*given), 'outputs of the user-provided function', call)
    return given, many, outputs, several


def _grad(outputs, inputs, seeds, create_graph, retain_graph=True):
    """The gradients; zeros where there is none."""
    pairs = [(o, s) for o, s in zip(outputs, seeds) if o.requires_grad]
    if not pairs:
        return [_t.zeros_as(each) for each in inputs]
    with enable_grad():
        found = _t.autograd_grad([o for o, _ in pairs], list(inputs), [s for _, s in pairs], retain_graph, create_graph,
                                 True, False)
    return [_t.zeros_as(i) if g is None else g for g, i in zip(found, inputs)]


def _direction(v, like, many, call, of):
    import torch
    if v is None:
        if len(like) != 1 or like[0].numel() != 1:
            what = 'user-provided function returns' if of == 'outputs' else 'input to the user-provided function is'
            raise RuntimeError(f'The vector v can only be None if the {what} a single Tensor with a single element.')
        return (torch.ones_like(like[0]),)
    v, _ = _tuple(v, 'v', call)
    for i, (each, other) in enumerate(zip(v, like)):
        if each.shape != other.shape:
            raise RuntimeError(f'v has invalid size: should be {other.shape} but got {each.shape}.' if len(like) == 1 else
                               f'Entry {i} in v has invalid size: should be {other.shape} but got {each.shape}.')
    return v


def _back(values, many, create_graph):
    values = tuple(values) if create_graph else tuple(each.detach() for each in values)
    return values if many else values[0]


def vjp(func, inputs, v=None, create_graph=False, strict=False):
    """func(inputs) and vᵀ J."""
    given, many, outputs, several = _run(func, inputs, create_graph, 'vjp')
    v = _direction(v, outputs, several, 'vjp', 'outputs')
    found = _grad(outputs, given, v, create_graph, create_graph)
    return _back(outputs, several, create_graph), _back(found, many, create_graph)


def jvp(func, inputs, v=None, create_graph=False, strict=False):
    """func(inputs) and J v."""
    given, many, outputs, several = _run(func, inputs, create_graph, 'jvp')
    v = _direction(v, given, many, 'jvp', 'inputs')
    if create_graph:
        with enable_grad():
            seeds = [_t.zeros_as(each).requires_grad_() for each in outputs]
            found = _grad(_grad(outputs, given, seeds, True), seeds, v, True)
    else:
        found = [_t.jvp(each, list(given), list(v)) if each.requires_grad else _t.zeros_as(each) for each in outputs]
    return _back(outputs, several, create_graph), _back(found, several, create_graph)


def _rows(output, input_count, given, create_graph):
    """For each element of the output, the gradients of the inputs."""
    import torch
    flat = output.reshape(-1)
    rows = []
    for i in range(flat.numel()):
        with enable_grad():
            seed = torch.zeros_like(output).reshape(-1)
        seed[i] = 1
        rows.append(_grad([output], given, [seed.reshape(output.shape)], create_graph))
    return rows


def jacobian(func, inputs, create_graph=False, strict=False, vectorize=False, strategy='reverse-mode'):
    """∂func/∂inputs, of the output's shape followed by the input's."""
    import torch
    given, many, outputs, several = _run(func, inputs, create_graph, 'jacobian')
    found = []
    for output in outputs:
        rows = _rows(output, len(given), given, create_graph)
        parts = []
        for k, each in enumerate(given):
            shape = tuple(output.shape) + tuple(each.shape)
            with enable_grad():
                parts.append(torch.stack([row[k] for row in rows]).reshape(shape) if rows else torch.zeros(shape))
        found.append(_back(parts, many, create_graph))
    return tuple(found) if several else found[0]


def _number(func, call):
    def checked(*inputs):
        made = func(*inputs)
        _tuple(made, 'outputs of the user-provided function', call)
        if isinstance(made, tuple):
            raise RuntimeError(f'The function given to {call} should return a single Tensor')
        if made.numel() != 1:
            raise RuntimeError(f'The Tensor returned by the function given to {call} should contain a single element')
        return made.reshape(())
    return checked


def hessian(func, inputs, create_graph=False, strict=False, vectorize=False, outer_jacobian_strategy='reverse-mode'):
    """∂²func/∂inputs², of the input's shape twice; func gives one number."""
    many = isinstance(inputs, tuple)
    checked = _number(func, 'hessian')

    def slopes(*given):
        made = jacobian(checked, given, create_graph=True)
        return made if many else made[0]

    return jacobian(slopes, inputs, create_graph=create_graph)


def vhp(func, inputs, v=None, create_graph=False, strict=False):
    """func(inputs) and vᵀ H."""
    return _vhp(func, inputs, v, create_graph, 'vhp')


def _vhp(func, inputs, v, create_graph, call):
    v = _direction(v, _tuple(inputs, 'inputs', call)[0], False, call, 'inputs')
    given, many, outputs, _ = _run(_number(func, call), inputs, create_graph, call)
    slopes = _grad(outputs, given, [None], True)
    found = _grad(slopes, given, v, create_graph, create_graph)
    return _back(outputs, False, create_graph), _back(found, many, create_graph)


def hvp(func, inputs, v=None, create_graph=False, strict=False):
    """func(inputs) and H v, which is vᵀ H: H is symmetric."""
    return _vhp(func, inputs, v, create_graph, 'hvp')
