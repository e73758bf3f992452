# says: IndexError: too many indices for tensor of dimension 1
# under: In x[0, 1]: x is [8] float32
# helps: Each index takes away one dimension, and this tensor has only 1.
import torch

x = torch.randn(8)
print(x[0, 1])
