# says: RuntimeError: mat1 and mat2 must have the same dtype, but got Double and Float
# under: In lin(torch.from_numpy(x)): Linear(in_features=3, out_features=1, bias=True) is given [3] float64
# helps: lin computes in Float, and its input is Double. Numbers from NumPy or from whole lists are seldom float32: .float() makes them so.
# change: Change line 7 to lin(torch.from_numpy(x).float())
import numpy as np
import torch
from torch import nn

x = np.array([1., 2., 3.])
lin = nn.Linear(3, 1)
lin(torch.from_numpy(x))
