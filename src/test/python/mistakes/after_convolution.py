# says: RuntimeError: mat1 and mat2 shapes cannot be multiplied (4x5408 and 6272x10)
# under: In self.fc(x): x is [4, 5408] float32, Linear(in_features=6272, out_features=10, bias=True) is given [4, 5408] float32
# helps: fc expects 6272 inputs, x has 5408 columns: as many outputs as the layer before gives, this one must take.
# change: Change line 9 to self.fc = nn.Linear(5408, 10)
import torch
from torch import nn
import torch.nn.functional as F

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 8, 3)
        self.fc = nn.Linear(8 * 28 * 28, 10)

    def forward(self, x):
        x = F.relu(self.conv(x))
        x = torch.flatten(x, 1)
        return self.fc(x)

net = Net()
out = net(torch.randn(4, 1, 28, 28))
