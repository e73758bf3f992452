# says: RuntimeError: Boolean value of Tensor with more than one value is ambiguous
# under: In x > 0: x is [2, 3] float32
# helps: A condition is one yes or no, and the comparison gives one for each element: say .all() or .any(), or choose by element with torch.where.
import torch

x = torch.randn(2, 3)
if x > 0:
    print("yes")
