# says: RuntimeError: mat1 and mat2 shapes cannot be multiplied (8x5 and 4x2)
# under: In model(x): x is [8, 10] float32, Linear(in_features=4, out_features=2, bias=True) is given [8, 5] float32
# helps: model[2] expects 4 inputs and is given 5 in each row: as many outputs as the layer before gives, this one must take.
# change: Change line 4 to model = nn.Sequential(nn.Linear(10, 5), nn.ReLU(), nn.Linear(5, 2))
import torch
from torch import nn

model = nn.Sequential(nn.Linear(10, 5), nn.ReLU(), nn.Linear(4, 2))
x = torch.randn(8, 10)
out = model(x)
