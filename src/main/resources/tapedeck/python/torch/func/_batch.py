"""vmap: a function called for each slice of its arguments, one after another, and the results stacked."""
from .._tensor import Tensor


def _spread(tree, dims):
    """A dimension, or None, for each tensor of an argument."""
    if isinstance(tree, dict):
        return {key: _spread(each, dims[key] if isinstance(dims, dict) else dims) for key, each in tree.items()}
    if isinstance(tree, (tuple, list)):
        return type(tree)(_spread(each, dims[i] if isinstance(dims, (tuple, list)) else dims) for i, each in enumerate(tree))
    return dims


def _both(tree, dims, change):
    if isinstance(tree, dict):
        return {key: _both(each, dims[key], change) for key, each in tree.items()}
    if isinstance(tree, (tuple, list)):
        return type(tree)(_both(each, dims[i], change) for i, each in enumerate(tree))
    return change(tree, dims)


def _sizes(tree, dims, found):
    _both(tree, dims, lambda each, dim: found.append(each.size(dim)) if isinstance(each, Tensor) and dim is not None else None)
    return found


def _stacked(results, dim):
    import torch
    first = results[0]
    if isinstance(first, dict):
        return {key: _stacked([each[key] for each in results], dim[key] if isinstance(dim, dict) else dim) for key in first}
    if isinstance(first, (tuple, list)):
        return type(first)(_stacked([each[i] for each in results], dim[i] if isinstance(dim, (tuple, list)) else dim)
                           for i in range(len(first)))
    if not isinstance(first, Tensor):
        raise ValueError(f'vmap: the function must only return Tensors, got type {type(first)}.')
    return first if dim is None else torch.stack(results, dim)


def vmap(func, in_dims=0, out_dims=0, randomness='error', *, chunk_size=None):
    """What calls the function for each slice along these dimensions."""
    def call(*args, **kwargs):
        if isinstance(in_dims, (tuple, list)) and len(in_dims) != len(args):
            raise ValueError(f'vmap({getattr(func, "__name__", func)}, in_dims={in_dims}, ...)(<inputs>): in_dims is not compatible with '
                             f'the structure of inputs. in_dims has {len(in_dims)} places and inputs {len(args)}.')
        given = tuple(args)
        dims = tuple(_spread(each, in_dims[i] if isinstance(in_dims, (tuple, list)) else in_dims) for i, each in enumerate(given))
        sizes = set(_sizes(given, dims, []))
        if not sizes:
            raise ValueError(f'vmap({getattr(func, "__name__", func)}, in_dims={in_dims}, ...)(<inputs>): at least one tensor must be mapped over')
        if len(sizes) > 1:
            raise ValueError(f'vmap: Expected all tensors to have the same size in the mapped dimension, got sizes {sorted(sizes)} for the '
                             'mapped dimension')
        size = sizes.pop()
        results = [func(*_both(given, dims, lambda each, dim: each if dim is None or not isinstance(each, Tensor)
                               else each.select(dim, k)), **kwargs) for k in range(size)]
        return _stacked(results, out_dims)
    return call
