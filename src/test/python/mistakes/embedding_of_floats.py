# says: RuntimeError: Expected tensor for argument #1 'indices' to have one of the following scalar types: Long, Int; but got torch.FloatTensor instead (while checking arguments for embedding)
# under: In emb(torch.tensor([1.0, 2.0])): Embedding(10, 4) is given [2] float32
import torch
from torch import nn

emb = nn.Embedding(10, 4)
y = emb(torch.tensor([1., 2.]))
