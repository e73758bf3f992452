# says: RuntimeError: Input type (double) and bias type (float) should be the same
# under: In conv(x): x is [1, 1, 5, 5] float64, Conv2d(1, 2, kernel_size=(3, 3), stride=(1, 1)) is given [1, 1, 5, 5] float64
# helps: conv computes in float, and its input is double. Numbers from NumPy or from whole lists are seldom float32: .float() makes them so.
# change: Change line 6 to print(conv(x.float()))
import torch
from torch import nn

conv = nn.Conv2d(1, 2, 3)
x = torch.ones(1, 1, 5, 5, dtype=torch.double)
print(conv(x))
