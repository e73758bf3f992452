# says: RuntimeError: mat1 and mat2 must have the same dtype, but got Long and Float
# under: In model(x): x is [2, 2] int64, Linear(in_features=2, out_features=1, bias=True) is given [2, 2] int64
# helps: model computes in Float, and its input is Long. Numbers from NumPy or from whole lists are seldom float32: .float() makes them so.
# change: Change line 6 to print(model(x.float()))
import torch
from torch import nn

model = nn.Linear(2, 1)
x = torch.tensor([[1, 2], [3, 4]])
print(model(x))
