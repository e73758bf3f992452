# says: NotImplementedError: Module [Net] is missing the required "forward" function
# helps: Net has no forward, which is called for model(x), but a method forwrad.
# change: Change line 5 to def forward(self, x):
import torch
from torch import nn

class Net(nn.Module):
    def forwrad(self, x):
        return x

print(Net()(torch.ones(1)))
