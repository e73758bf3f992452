# says: RuntimeError: mat1 and mat2 shapes cannot be multiplied (20x2 and 3x1)
# under: In model(x): x is [20, 2] float32, Linear(in_features=3, out_features=1, bias=True) is given [20, 2] float32
# helps: model expects 3 inputs, x has 2 columns: as many outputs as the layer before gives, this one must take.
# change: Change line 4 to model = nn.Linear(2, 1)
import torch
from torch import nn

model = nn.Linear(3, 1)
x = torch.randn(20, 2)
loss = model(x).mean()
