# says: TypeError: linear(): argument 'input' (position 1) must be Tensor, not numpy.ndarray
# under: In model(np.ones((4, 2), dtype=np.float32)): Linear(in_features=2, out_features=1, bias=True)
# helps: A layer takes tensors, and this is a NumPy array: torch.from_numpy makes a tensor of it, .float() float32.
# change: Change line 6 to print(model(torch.from_numpy(np.ones((4, 2), dtype=np.float32)).float()))
import numpy as np
import torch
from torch import nn

model = nn.Linear(2, 1)
print(model(np.ones((4, 2), dtype=np.float32)))
