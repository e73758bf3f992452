# Acht Schichten mit Sigmoid.
import torch
from torch import nn


class Deep(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList(nn.Linear(16, 16) for _ in range(8))
        self.out = nn.Linear(16, 1)

    def forward(self, h):
        for layer in self.layers:
            h = torch.sigmoid(layer(h))
        return self.out(h)


torch.manual_seed(0)
net = Deep()
x = torch.randn(64, 16)
loss = net(x).pow(2).mean()
loss.backward()
