# says: RuntimeError: running_mean should contain 10 elements not 20
# under: In norm(torch.randn(5, 10)): BatchNorm1d(20, eps=1e-05, momentum=0.1, affine=True, track_running_stats=True) is given [5, 10] float32 and [] int64 and [20] float32 and [20] float32
# helps: norm normalises 20 features and is given 10: its number must be that of the outputs of the layer before.
# change: Change line 4 to norm = nn.BatchNorm1d(10)
import torch
from torch import nn

norm = nn.BatchNorm1d(20)
print(norm(torch.randn(5, 10)))
