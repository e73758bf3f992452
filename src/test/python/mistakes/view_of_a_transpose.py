# says: RuntimeError: view size is not compatible with input tensor's size and stride (at least one dimension spans across two contiguous subspaces). Use .reshape(...) instead.
# under: In x.view(6): x is [3, 2] float32
import torch

x = torch.randn(2, 3).t()
print(x.view(6))
