# says: RuntimeError: Given groups=1, weight of size [8, 3, 3, 3], expected input[4, 1, 28, 28] to have 3 channels, but got 1 channels instead
# under: In conv(x): x is [4, 1, 28, 28] float32, Conv2d(3, 8, kernel_size=(3, 3), stride=(1, 1)) is given [4, 1, 28, 28] float32
import torch
from torch import nn

conv = nn.Conv2d(3, 8, 3)
x = torch.randn(4, 1, 28, 28)
y = conv(x)
