"""Parameters as one row of numbers, and back."""


def parameters_to_vector(parameters):
    import torch
    return torch.cat([parameter.view(-1) for parameter in parameters])


def vector_to_parameters(vec, parameters):
    from ..._tensor import Tensor, type_name
    if not isinstance(vec, Tensor):
        raise TypeError(f'expected torch.Tensor, but got: {type_name(vec)}')
    at = 0
    for parameter in parameters:
        n = parameter.numel()
        parameter.data = vec[at:at + n].view_as(parameter).data
        at += n
