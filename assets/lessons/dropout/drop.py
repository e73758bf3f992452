# Eight neurons that all say one, and a dropout of a half.
import torch
from torch import nn

torch.manual_seed(0)
drop = nn.Dropout(0.5)
h = torch.ones(8, requires_grad=True)

out = drop(h)
y = out.sum()
y.backward()
