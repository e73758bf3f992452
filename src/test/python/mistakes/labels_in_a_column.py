# says: RuntimeError: 0D or 1D target tensor expected, multi-target not supported
# under: In criterion(logits, labels): logits is [4, 3] float32, labels is [4, 1] int64
# helps: Cross-entropy wants one class for each example, in a vector, and labels has the shape (4, 1): squeeze(1) makes a vector of a column.
# change: Change line 7 to loss = criterion(logits, labels.squeeze(1))
import torch
from torch import nn

criterion = nn.CrossEntropyLoss()
logits = torch.randn(4, 3)
labels = torch.tensor([[0], [1], [2], [1]])
loss = criterion(logits, labels)
