# says: RuntimeError: shape '[4, 2]' is invalid for input of size 6
# under: In x.reshape(4, 2): x is [2, 3] float32
# helps: The tensor has 6 numbers, (4, 2) has room for 8: the product of all sizes must stay the same. One size may be -1: it is computed.
import torch

x = torch.randn(2, 3)
print(x.reshape(4, 2))
