# says: ValueError: optimizer got an empty parameter list
# helps: Net does not know the layers in self.layers, for a Python list hides them: nn.ModuleList shows them.
# change: Change line 7 to self.layers = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)])
import torch
from torch import nn

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(2, 3), nn.Linear(3, 1)]

net = Net()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
