# says: AttributeError: module 'torch.nn' has no attribute 'Liner'. Did you mean: 'Linear'?
# helps: torch.nn has no Liner; it has Linear.
# change: Change line 4 to model = nn.Linear(2, 1)
import torch
from torch import nn

model = nn.Liner(2, 1)
