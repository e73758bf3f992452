# says: RuntimeError: Given groups=1, weight of size [8, 3, 3, 3], expected input[4, 28, 28, 3] to have 3 channels, but got 28 channels instead
# under: In conv(images): images is [4, 28, 28, 3] float32, Conv2d(3, 8, kernel_size=(3, 3), stride=(1, 1)) is given [4, 28, 28, 3] float32
# helps: conv expects the 3 channels second, and in (4, 28, 28, 3) they are last, as image files have them: permute puts them where they belong.
# change: Change line 6 to y = conv(images.permute(0, 3, 1, 2))
import torch
from torch import nn

conv = nn.Conv2d(3, 8, 3)
images = torch.randn(4, 28, 28, 3)
y = conv(images)
