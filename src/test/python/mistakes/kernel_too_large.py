# says: RuntimeError: Calculated padded input size per channel: (3 x 3). Kernel size: (5 x 5). Kernel size can't be greater than actual input size
# under: In conv(x): x is [2, 1, 3, 3] float32, Conv2d(1, 8, kernel_size=(5, 5), stride=(1, 1)) is given [2, 1, 3, 3] float32
# helps: The kernel, 5 x 5, is larger than what is left of the image, 3 x 3: use a smaller kernel, padding, or fewer layers that shrink the image.
import torch
from torch import nn

conv = nn.Conv2d(1, 8, 5)
x = torch.randn(2, 1, 3, 3)
y = conv(x)
