# says: RuntimeError: Expected 3D (unbatched) or 4D (batched) input to conv2d, but got input of size: [28, 28]
# under: In conv(image): image is [28, 28] float32, Conv2d(1, 8, kernel_size=(3, 3), stride=(1, 1)) is given [28, 28] float32
# helps: An image for this layer is (channels, height, width), several are (images, channels, height, width): (28, 28) lacks some. unsqueeze(0) puts a size of 1 in front.
import torch
from torch import nn

conv = nn.Conv2d(1, 8, 3)
image = torch.randn(28, 28)
y = conv(image)
