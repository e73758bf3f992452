# says: ValueError: expected 2D or 3D input (got 1D input)
# under: In norm(torch.randn(3)): BatchNorm1d(3, eps=1e-05, momentum=0.1, affine=True, track_running_stats=True) is given [3] float32
# helps: The layer wants 2D or 3D input, batch first, and is given 1D: a single example becomes a batch of one with unsqueeze(0).
import torch
from torch import nn

norm = nn.BatchNorm1d(3)
print(norm(torch.randn(3)))
