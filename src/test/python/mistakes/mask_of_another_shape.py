# says: IndexError: The shape of the mask [3] at index 0 does not match the shape of the indexed tensor [4] at index 0
# under: In x[mask]: x is [4] float32, mask is [3] bool
# helps: A mask says yes or no for each element, so it must have the shape of the tensor: it is [3], the tensor [4].
import torch

x = torch.ones(4)
mask = torch.tensor([True, False, True])
print(x[mask])
