import torch
from torch import nn

torch.manual_seed(0)
drop = lambda v: v
h = torch.ones(8, requires_grad=True)

tested = drop(h).sum()

trained = (2 * h[:3]).sum()
trained.backward()
