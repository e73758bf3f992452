# says: RuntimeError: mat1 and mat2 must have the same dtype, but got Double and Float
# under: In lin(torch.from_numpy(x)): Linear(in_features=3, out_features=1, bias=True) is given [3] float64
import numpy as np
import torch
from torch import nn

x = np.array([1., 2., 3.])
lin = nn.Linear(3, 1)
lin(torch.from_numpy(x))
