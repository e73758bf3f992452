# says: ValueError: Expected more than 1 value per channel when training, got input size torch.Size([1, 3])
# under: In model(torch.randn(1, 4)): BatchNorm1d(3, eps=1e-05, momentum=0.1, affine=True, track_running_stats=True) is given [1, 3] float32 and [] int64 and [3] float32 and [3] float32
# helps: Batch norm computes mean and spread over the batch, and one example has no spread: give it more, call model.eval() to predict, or drop the last batch with drop_last=True.
import torch
from torch import nn

model = nn.Sequential(nn.Linear(4, 3), nn.BatchNorm1d(3))
print(model(torch.randn(1, 4)))
