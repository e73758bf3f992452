# says: RuntimeError: Expected tensor for argument #1 'indices' to have one of the following scalar types: Long, Int; but got torch.FloatTensor instead (while checking arguments for embedding)
# under: In emb(torch.tensor([1.0, 2.0])): Embedding(10, 4) is given [2] float32
# helps: An embedding looks rows up by their number: the indices must be whole numbers, as .long() makes them.
# change: Change line 5 to y = emb(torch.tensor([1., 2.]).long())
import torch
from torch import nn

emb = nn.Embedding(10, 4)
y = emb(torch.tensor([1., 2.]))
