# says: 	size mismatch for weight: copying a param with shape torch.Size([1, 2]) from checkpoint, the shape in current model is torch.Size([1, 3]).
# helps: The weights were saved from a model that was built otherwise: Linear must have the same layers, names and sizes as then.
import torch
from torch import nn

a = nn.Linear(2, 1)
b = nn.Linear(3, 1)
b.load_state_dict(a.state_dict())
