# says: IndexError: index out of range in self
# under: In emb(words): words is [3] int64, Embedding(10, 4) is given [3] int64
# helps: emb has 10 rows, for 0 to 9, and is asked for 1 to 10: its first argument is the size of the vocabulary, one more than the greatest index.
import torch
from torch import nn

emb = nn.Embedding(10, 4)
words = torch.tensor([1, 5, 10])
print(emb(words))
