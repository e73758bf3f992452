"""gradcheck: compares gradients with difference quotients."""
from .._grad_mode import no_grad
from .._tensor import Tensor

__all__ = ['GradcheckError', 'gradcheck', 'gradgradcheck']


class GradcheckError(RuntimeError):
    """A gradient is not what the difference quotient says."""


def _tuple(value):
    return tuple(value) if isinstance(value, (tuple, list)) else (value,)


def _watched(inputs):
    return [i for i, each in enumerate(inputs) if isinstance(each, Tensor) and each.requires_grad]


def _analytical(output, input):
    """∂output[o]/∂input[i]: a row for each element of the input, as PyTorch shows it."""
    import torch
    rows = torch.zeros(input.numel(), output.numel(), dtype=output.dtype)
    flat = output.reshape(-1)
    for o in range(output.numel()):
        found, = torch.autograd.grad(flat[o], input, retain_graph=True, allow_unused=True)
        if found is not None:
            rows[:, o] = found.reshape(-1)
    return rows


def _numerical(func, inputs, i, k, eps):
    import torch
    input = inputs[i]
    values = input.detach().reshape(-1)
    columns = []
    with no_grad():
        for e in range(values.numel()):
            moved = []
            for step in (eps, -eps):
                changed = values.clone()
                changed[e] = changed[e] + step
                given = list(inputs)
                given[i] = changed.reshape(input.shape)
                moved.append(_tuple(func(*given))[k].detach().reshape(-1).clone())
            columns.append((moved[0] - moved[1]) / (2 * eps))
    return torch.stack(columns) if columns else torch.zeros(0, 0)


def _mismatch(o, i, analytical, numerical):
    return GradcheckError(f'Jacobian mismatch for output {o} with respect to input {i},\nnumerical:{numerical}\n'
                          f'analytical:{analytical}\n')


def gradcheck(func, inputs, *, eps=1e-6, atol=1e-5, rtol=1e-3, raise_exception=True, nondet_tol=0.0,
              check_undefined_grad=True, check_grad_dtypes=False, check_batched_grad=False, check_batched_forward_grad=False,
              check_forward_ad=False, check_backward_ad=True, fast_mode=False, masked=None):
    """Whether backward agrees with (f(x + eps) − f(x − eps)) / 2 eps, for every element; float64 is expected."""
    import torch
    import warnings
    inputs = _tuple(inputs)
    watched = _watched(inputs)
    if not watched:
        raise ValueError('gradcheck expects at least one input tensor to require gradient, but none of the them have '
                         'requires_grad=True.')
    for i in watched:
        if inputs[i].dtype != torch.float64:
            warnings.warn(f'Input #{i} requires gradient and is not a double precision floating point or complex. This '
                          f'check will likely fail if all the inputs are not of double precision floating point or '
                          f'complex. ')
    try:
        outputs = [each for each in _tuple(func(*inputs)) if isinstance(each, Tensor) and each.requires_grad]
        for o, output in enumerate(outputs):
            for n, i in enumerate(watched):
                analytical = _analytical(output, inputs[i])
                numerical = _numerical(func, inputs, i, o, eps)
                if not torch.allclose(analytical, numerical.to(analytical.dtype), rtol, atol):
                    raise _mismatch(o, n, analytical, numerical)
    except GradcheckError:
        if raise_exception:
            raise
        return False
    return True


def gradgradcheck(func, inputs, grad_outputs=None, *, eps=1e-6, atol=1e-5, rtol=1e-3, gen_non_contig_grad_outputs=False,
                  raise_exception=True, nondet_tol=0.0, **rest):
    """The same for the gradients of gradients."""
    import torch
    inputs = _tuple(inputs)
    outputs = _tuple(func(*inputs))
    seeds = _tuple(grad_outputs) if grad_outputs is not None else tuple(
        torch.randn_like(each).requires_grad_() for each in outputs)
    count = len(seeds)

    def gradients(*args):
        given, seed = args[:-count], args[-count:]
        given = tuple(each if not isinstance(each, Tensor) or each.requires_grad or not inputs[i].requires_grad
                      else each.requires_grad_() for i, each in enumerate(given))
        with torch.enable_grad():
            made = _tuple(func(*given))
            wanted = [given[i] for i in _watched(inputs)]
            return torch.autograd.grad(made, wanted, seed, create_graph=True, allow_unused=True)

    return gradcheck(gradients, inputs + seeds, eps=eps, atol=atol, rtol=rtol, raise_exception=raise_exception)
