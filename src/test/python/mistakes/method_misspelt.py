# says: AttributeError: 'Tensor' object has no attribute 'reshap'. Did you mean: 'reshape'?
# under: In x.reshap(6): x is [2, 3] float32
# helps: Tensor has no reshap; it has reshape.
# change: Change line 4 to print(x.reshape(6))
import torch

x = torch.ones(2, 3)
print(x.reshap(6))
