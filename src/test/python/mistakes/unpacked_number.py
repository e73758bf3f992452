# says: TypeError: iteration over a 0-d tensor
import torch

x = torch.randn(3, 4)
a, b = x.max()
