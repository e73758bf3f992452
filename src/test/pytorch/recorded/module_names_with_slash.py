"""A module whose name has a slash, beside one that holds another."""
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.parts = nn.ModuleDict({'in/out': nn.Linear(2, 3), 'in': nn.Sequential(nn.Linear(3, 1))})

    def forward(self, x):
        return self.parts['in'](torch.tanh(self.parts['in/out'](x)))


torch.manual_seed(0)
net = Net()
loss = net(torch.tensor([[1.0, 2.0]])).sum()
loss.backward()
print(loss.item())
