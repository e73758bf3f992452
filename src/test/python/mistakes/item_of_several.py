# says: RuntimeError: a Tensor with 3 elements cannot be converted to Scalar
# under: In x.item(): x is [3] float32
import torch

x = torch.randn(3)
print(x.item())
