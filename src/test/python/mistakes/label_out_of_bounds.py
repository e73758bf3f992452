# says: IndexError: Target 3 is out of bounds.
# under: In nn.CrossEntropyLoss()(logits, labels): logits is [4, 3] float32, labels is [4] int64
# helps: The scores have 3 columns, one for each class, so that targets go from 0 to 2, and one is 3: count classes from 0, or give the last layer more outputs.
import torch
from torch import nn

logits = torch.randn(4, 3)
labels = torch.tensor([0, 1, 3, 1])
loss = nn.CrossEntropyLoss()(logits, labels)
