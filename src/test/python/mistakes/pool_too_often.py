# says: RuntimeError: Given input size: (1x1x1). Calculated output size: (1x0x0). Output size is too small
# under: In F.max_pool2d(x, 2): x is [2, 1, 1, 1] float32
# helps: Nothing is left of the image: each pooling layer halves it. Leave one out, or begin with larger images.
import torch
import torch.nn.functional as F

x = torch.randn(2, 1, 1, 1)
y = F.max_pool2d(x, 2)
