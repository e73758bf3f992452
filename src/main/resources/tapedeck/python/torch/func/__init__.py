"""Functions of functions: gradients, Jacobians, and a batch of calls at once."""
from tapedeck_missing import missing

from .._grad_mode import enable_grad
from .._tensor import Tensor
from ..autograd import functional as _functional
from ._batch import vmap

__all__ = ['grad', 'grad_and_value', 'vmap', 'jacrev', 'jacfwd', 'hessian', 'vjp', 'jvp', 'functional_call']


def _map(tree, change):
    """The same tuples, lists and dicts, with each tensor changed."""
    if isinstance(tree, Tensor):
        return change(tree)
    if isinstance(tree, dict):
        return type(tree)((key, _map(each, change)) for key, each in tree.items())
    if isinstance(tree, (tuple, list)):
        return type(tree)(_map(each, change) for each in tree)
    return tree


def _leaves(tree):
    if isinstance(tree, Tensor):
        return [tree]
    inner = tree.values() if isinstance(tree, dict) else tree if isinstance(tree, (tuple, list)) else ()
    return [leaf for each in inner for leaf in _leaves(each)]


def _own(tensor):
    """One that a gradient can be taken for; still a part of the graph that it is from, for a gradient of the gradient."""
    return tensor.view_as(tensor) if tensor.requires_grad else tensor.detach().requires_grad_()


def grad_and_value(func, argnums=0, has_aux=False):
    """What gives the gradient of the function and its value."""
    def call(*args, **kwargs):
        import torch
        places = (argnums,) if isinstance(argnums, int) else tuple(argnums)
        args = list(args)
        outer = any(leaf.requires_grad for at in places for leaf in _leaves(args[at]))
        with enable_grad():
            for at in places:
                args[at] = _map(args[at], _own)
            value = func(*args, **kwargs)
            value, aux = value if has_aux else (value, None)
            if not isinstance(value, Tensor):
                raise RuntimeError(f'grad_and_value(f)(*args): Expected f(*args) to return tensor, got type {type(value)}')
            if value.dim() != 0:
                raise RuntimeError('grad_and_value(f)(*args): Expected f(*args) to return a scalar tensor, got tensor with '
                                   f'{value.dim()} dims. Maybe you wanted to use the vjp or jacrev APIs instead?')
            leaves = [leaf for at in places for leaf in _leaves(args[at])]
            if value.requires_grad:
                found = torch.autograd.grad(value, leaves, create_graph=True, allow_unused=True)
            else:
                found = [None] * len(leaves)
        found = iter([torch.zeros_like(leaf) if each is None else each for each, leaf in zip(found, leaves)])
        # who asks for no gradient of the gradient gets numbers
        keep = (lambda each: each) if outer else (lambda each: each.detach())
        gradients = tuple(_map(args[at], lambda _: keep(next(found))) for at in places)
        gradients = gradients[0] if isinstance(argnums, int) else gradients
        value, aux = keep(value), _map(aux, keep)
        return (gradients, (value, aux)) if has_aux else (gradients, value)
    return call


def grad(func, argnums=0, has_aux=False):
    """What gives the gradient of the function by its arguments of these places."""
    both = grad_and_value(func, argnums, has_aux)

    def call(*args, **kwargs):
        gradients, value = both(*args, **kwargs)
        return (gradients, value[1]) if has_aux else gradients
    return call


def _derivative(of):
    def transform(func, argnums=0, has_aux=False, **options):
        if has_aux or not isinstance(argnums, int):
            raise NotImplementedError(f'torch.func.{transform.__name__} with has_aux or several argnums is not in Tapedeck')

        def call(*args):
            def alone(x):
                return func(*args[:argnums], x, *args[argnums + 1:])
            return of(alone, args[argnums], create_graph=args[argnums].requires_grad)
        return call
    return transform


jacrev = _derivative(_functional.jacobian)
jacfwd = _derivative(_functional.jacobian)
hessian = _derivative(_functional.hessian)
jacrev.__name__, jacfwd.__name__, hessian.__name__ = 'jacrev', 'jacfwd', 'hessian'


def vjp(func, *primals, has_aux=False):
    """The function's value, and what takes a vector to its product with the Jacobian."""
    import torch
    with enable_grad():
        own = tuple(_map(each, _own) for each in primals)
        value = func(*own)
    value, aux = value if has_aux else (value, None)
    leaves = [leaf for each in own for leaf in _leaves(each)]

    def product(*cotangents):
        found = torch.autograd.grad(_leaves(value), leaves, [leaf for each in cotangents for leaf in _leaves(each)], retain_graph=True,
                                    allow_unused=True)
        found = iter([torch.zeros_like(leaf) if each is None else each for each, leaf in zip(found, leaves)])
        return tuple(_map(each, lambda _: next(found)) for each in own)
    plain = _map(value, lambda each: each.detach())
    return (plain, product, _map(aux, lambda each: each.detach())) if has_aux else (plain, product)


def jvp(func, primals, tangents, *, strict=False, has_aux=False):
    """The function's value, and the Jacobian's product with the tangents."""
    if has_aux:
        raise NotImplementedError('torch.func.jvp with has_aux is not in Tapedeck')
    return _functional.jvp(func, tuple(primals), tuple(tangents))


def functional_call(module, parameter_and_buffer_dicts, args=None, kwargs=None, *, tie_weights=True, strict=False):
    """What a module gives with other parameters and buffers than its own."""
    given = {}
    for each in [parameter_and_buffer_dicts] if isinstance(parameter_and_buffer_dicts, dict) else parameter_and_buffer_dicts:
        given.update(each)
    before = []
    try:
        for name, tensor in given.items():
            path, _, last = name.rpartition('.')
            owner = module.get_submodule(path)
            place = next((each for each in (owner._parameters, owner._buffers) if last in each), None)
            if place is None:
                raise KeyError(name)
            before.append((place, last, place[last]))
            place[last] = tensor
        args = () if args is None else args if isinstance(args, tuple) else (args,)
        return module(*args, **(kwargs or {}))
    finally:
        for place, last, tensor in reversed(before):
            place[last] = tensor


__getattr__ = missing(__name__)
