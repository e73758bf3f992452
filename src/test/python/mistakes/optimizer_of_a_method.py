# says: TypeError: 'method' object is not iterable
# helps: net.parameters is a method: with () it gives what it names.
# change: Change line 5 to optimizer = torch.optim.Adam(net.parameters(), lr=0.1)
import torch
from torch import nn

net = nn.Linear(2, 1)
optimizer = torch.optim.Adam(net.parameters, lr=0.1)
