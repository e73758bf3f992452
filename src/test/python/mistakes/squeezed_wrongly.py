# says: RuntimeError: shape '[-1, 5]' is invalid for input of size 12
# under: In x.view(-1, 5): x is [4, 3] float32
# helps: The tensor has 12 numbers, which cannot be shared out in rows of 5: the other sizes of (-1, 5) must divide 12.
import torch

x = torch.randn(4, 3)
print(x.view(-1, 5))
