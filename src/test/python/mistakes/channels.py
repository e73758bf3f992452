# says: RuntimeError: Given groups=1, weight of size [8, 3, 3, 3], expected input[4, 1, 28, 28] to have 3 channels, but got 1 channels instead
# under: In conv(x): x is [4, 1, 28, 28] float32, Conv2d(3, 8, kernel_size=(3, 3), stride=(1, 1)) is given [4, 1, 28, 28] float32
# helps: conv expects images with 3 channels and is given 1: the second size of (4, 1, 28, 28). Grey images have 1, coloured ones 3, a convolution's result as many as its second argument says.
# change: Change line 4 to conv = nn.Conv2d(1, 8, 3)
import torch
from torch import nn

conv = nn.Conv2d(3, 8, 3)
x = torch.randn(4, 1, 28, 28)
y = conv(x)
