# says: AttributeError: 'Net' object has no attribute 'fc_1'. Did you mean: 'fc1'?
# under: In self.fc_1(x): x is [1, 2] float32
# helps: Net has no fc_1; it has fc1.
# change: Change line 10 to return self.fc1(x)
import torch
from torch import nn

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(2, 1)

    def forward(self, x):
        return self.fc_1(x)

print(Net()(torch.ones(1, 2)))
