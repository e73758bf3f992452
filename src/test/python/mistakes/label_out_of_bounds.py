# says: IndexError: Target 3 is out of bounds.
# under: In nn.CrossEntropyLoss()(logits, labels): logits is [4, 3] float32, labels is [4] int64
import torch
from torch import nn

logits = torch.randn(4, 3)
labels = torch.tensor([0, 1, 3, 1])
loss = nn.CrossEntropyLoss()(logits, labels)
