# says: RuntimeError: Given normalized_shape=[4], expected input with shape [*, 4], but got input of size[2, 5]
# under: In norm(torch.ones(2, 5)): LayerNorm((4,), eps=1e-05, elementwise_affine=True) is given [2, 5] float32
# helps: Layer norm was made for the last sizes [4] and is given [2, 5]: they must be the same.
import torch
from torch import nn

norm = nn.LayerNorm(4)
print(norm(torch.ones(2, 5)))
