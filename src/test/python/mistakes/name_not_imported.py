# says: NameError: name 'nn' is not defined
# helps: nn is usually imported at the top, and here it is not.
# change: Put in before line 1: from torch import nn
import torch

model = nn.Linear(2, 1)
