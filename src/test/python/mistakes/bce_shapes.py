# says: ValueError: Using a target size (torch.Size([4])) that is different to the input size (torch.Size([4, 1])) is deprecated. Please ensure they have the same size.
# under: In criterion(p, target): p is [4, 1] float32, target is [4] float32
# helps: Predictions are (4, 1), targets (4,): both must have the same shape. unsqueeze(1) makes a column of a vector, squeeze(1) a vector of a column.
# change: Change line 7 to loss = criterion(p, target.unsqueeze(1))
import torch
from torch import nn

criterion = nn.BCELoss()
p = torch.sigmoid(torch.randn(4, 1))
target = torch.tensor([1., 0., 1., 0.])
loss = criterion(p, target)
