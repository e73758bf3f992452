"""PyTorch's warnings, said of the script's line."""
import tapedeck_warnings

_said = set()

NO_LEAF = ("The .grad attribute of a Tensor that is not a leaf Tensor is being accessed. Its .grad attribute won't be populated during "
           'autograd.backward(). If you indeed want the .grad field to be populated for a non-leaf Tensor, use .retain_grad() on the '
           'non-leaf Tensor. If you access the non-leaf Tensor by mistake, make sure you access the leaf Tensor instead. See '
           'github.com/pytorch/pytorch/pull/30531 for more informations.')
CYCLE = ('Using backward() with create_graph=True will create a reference cycle between the parameter and its gradient which can cause '
         'a memory leak. We recommend using autograd.grad when creating the graph to avoid this. If you have to use this function, make '
         'sure to reset the .grad fields of your parameters to None after use to break the cycle and avoid the leak.')
COPY = ('To copy construct from a tensor, it is recommended to use sourceTensor.clone().detach() or '
        'sourceTensor.clone().detach().requires_grad_(True), rather than torch.tensor(sourceTensor).')
ARRAYS = ('Creating a tensor from a list of numpy.ndarrays is extremely slow. Please consider converting the list to a single '
          'numpy.ndarray with numpy.array() before converting to a tensor.')
TURNED = ('The use of `x.T` on tensors of dimension other than 2 to reverse their shape is deprecated and it will throw an error in a '
          'future release. Consider `x.mT` to transpose batches of matrices or `x.permute(*torch.arange(x.ndim - 1, -1, -1))` to '
          'reverse the dimensions of a tensor.')
RANGE = ("torch.range is deprecated and will be removed in a future release because its behavior is inconsistent with Python's range "
         'builtin. Instead, use torch.arange, which produces values in [start, end).')
MESHGRID = 'torch.meshgrid: in an upcoming release, it will be required to pass the indexing argument.'
FREEDOM = ('{}(): degrees of freedom is <= 0. Correction should be strictly less than the reduction factor (input numel divided by '
           'output numel).')
REDUCE = "size_average and reduce args will be deprecated, please use reduction='{}' instead."


def warn(text, category=UserWarning, once=False):
    """Warns of the script's innermost line: there once, as Python does, or once in the whole run."""
    if once:
        if text in _said:
            return
        _said.add(text)
    tapedeck_warnings.warn(text, category)
