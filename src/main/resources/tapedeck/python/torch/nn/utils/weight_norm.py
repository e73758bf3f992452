"""Weights made of a direction and a length."""
from ..parameter import Parameter


def _norm(v, dim):
    """The norm of all dimensions but one."""
    if dim is None:
        return v.norm()
    dims = tuple(d for d in range(v.dim()) if d != dim % v.dim())
    return v.pow(2).sum(dims, keepdim=True).sqrt()


class _WeightNorm:
    """Makes the weight anew before each forward."""

    def __init__(self, name, dim):
        self.name, self.dim = name, dim

    def weight(self, module):
        g, v = getattr(module, self.name + '_g'), getattr(module, self.name + '_v')
        return v * (g / _norm(v, self.dim))

    def __call__(self, module, inputs):
        module.__dict__[self.name] = self.weight(module)


def weight_norm(module, name='weight', dim=0):
    """Replaces a weight by its length, name_g, and its direction, name_v."""
    weight = getattr(module, name)
    delattr(module, name)
    module.register_parameter(name + '_g', Parameter(_norm(weight, dim).data))
    module.register_parameter(name + '_v', Parameter(weight.data))
    made = _WeightNorm(name, dim)
    module.__dict__[name] = made.weight(module)
    module.__dict__.setdefault('_weight_norms', {})[name] = (made, module.register_forward_pre_hook(made))
    return module


def remove_weight_norm(module, name='weight'):
    """Makes the weight a parameter again."""
    if name not in module.__dict__.get('_weight_norms', {}):
        raise ValueError(f"weight_norm of '{name}' not found in {module}")
    made, handle = module._weight_norms.pop(name)
    handle.remove()
    weight = made.weight(module)
    del module.__dict__[name]
    delattr(module, name + '_g')
    delattr(module, name + '_v')
    module.register_parameter(name, Parameter(weight.data))
    return module
