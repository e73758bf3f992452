# The same layer in testing.
import torch
from torch import nn

torch.manual_seed(0)
drop = nn.Dropout(0.5)
drop.eval()
h = torch.ones(8, requires_grad=True)

y = drop(h).sum()
y.backward()
