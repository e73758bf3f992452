# says: RuntimeError: mat1 and mat2 shapes cannot be multiplied (64x100 and 10x4)
# under: In self.fc2(h): h is [64, 100] float32, Linear(in_features=10, out_features=4, bias=True) is given [64, 100] float32
# helps: fc2 expects 10 inputs, h has 100 columns: as many outputs as the layer before gives, this one must take.
# change: Change line 8 to self.fc2 = nn.Linear(100, 4)
import torch
from torch import nn

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(10, 100)
        self.fc2 = nn.Linear(10, 4)

    def forward(self, x):
        h = torch.relu(self.fc1(x))
        return self.fc2(h)

model = Net()
out = model(torch.randn(64, 10))
