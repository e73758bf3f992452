# says: RuntimeError: Found dtype Double but expected Float
# under: In loss.backward(): loss is [] float64
# helps: The loss was computed in Double, and the layers are Float: often the targets came from NumPy as float64. Make them .float() where they are loaded.
import numpy as np
import torch
from torch import nn

model = nn.Linear(2, 1)
y = torch.from_numpy(np.ones((4, 1)))
loss = nn.MSELoss()(model(torch.randn(4, 2)), y)
loss.backward()
