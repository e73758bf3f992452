# says: RuntimeError: Only Tensors of floating point and complex dtype can require gradients
# helps: Only what can change a little has a gradient, and these are whole numbers: write 1. for 1, or dtype=torch.float32.
# change: Change line 3 to w = torch.tensor([1, 2, 3], requires_grad=True, dtype=torch.float32)
import torch

w = torch.tensor([1, 2, 3], requires_grad=True)
