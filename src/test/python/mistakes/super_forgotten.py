# says: AttributeError: cannot assign module before Module.__init__() call
# helps: Net must call super().__init__() before it makes layers: that is where it gets room to keep them.
# change: Put in before line 6: super().__init__()
import torch
from torch import nn

class Net(nn.Module):
    def __init__(self):
        self.fc = nn.Linear(2, 1)

net = Net()
