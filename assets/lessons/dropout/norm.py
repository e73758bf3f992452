# A layer that remembers the mean of what it sees.
import torch
from torch import nn

torch.manual_seed(0)
norm = nn.BatchNorm1d(1)
x = torch.randn(32, 1) * 5 + 10

with torch.no_grad():
    out = norm(x)
after_no_grad = norm.running_mean.clone()

norm.eval()
out = norm(x)
after_eval = norm.running_mean.clone()
