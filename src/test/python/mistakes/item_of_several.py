# says: RuntimeError: a Tensor with 3 elements cannot be converted to Scalar
# under: In x.item(): x is [3] float32
# helps: item() makes a Python number of a single element, and here are 3: take .mean(), pick one by its index, or .tolist() for all.
import torch

x = torch.randn(3)
print(x.item())
