# says: TypeError: iteration over a 0-d tensor
# helps: This is a single number, which cannot be gone through or unpacked: max() without dim gives one value, max(dim=1) values and indices.
import torch

x = torch.randn(3, 4)
a, b = x.max()
