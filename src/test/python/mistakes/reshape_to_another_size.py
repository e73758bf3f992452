# says: RuntimeError: shape '[4, 2]' is invalid for input of size 6
# under: In x.reshape(4, 2): x is [2, 3] float32
import torch

x = torch.randn(2, 3)
print(x.reshape(4, 2))
