# says: RuntimeError: mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: Long
# under: In x.mean(): x is [5] int64
import torch

x = torch.arange(5)
print(x.mean())
