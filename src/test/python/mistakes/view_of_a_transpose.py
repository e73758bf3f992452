# says: RuntimeError: view size is not compatible with input tensor's size and stride (at least one dimension spans across two contiguous subspaces). Use .reshape(...) instead.
# under: In x.view(6): x is [3, 2] float32
# helps: view only looks at the numbers in the order in which they lie in memory, and a transpose or permute has changed that: reshape copies where it must.
# change: Change line 4 to print(x.reshape(6))
import torch

x = torch.randn(2, 3).t()
print(x.view(6))
