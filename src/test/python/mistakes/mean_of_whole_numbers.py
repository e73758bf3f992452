# says: RuntimeError: mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: Long
# under: In x.mean(): x is [5] int64
# helps: The mean of whole numbers would be a fraction, which they cannot hold: .float() first.
# change: Change line 4 to print(x.float().mean())
import torch

x = torch.arange(5)
print(x.mean())
