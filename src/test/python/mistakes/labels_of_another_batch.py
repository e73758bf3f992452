# says: ValueError: Expected input batch_size (4) to match target batch_size (3).
# under: In F.cross_entropy(logits, labels): logits is [4, 3] float32, labels is [3] int64
# helps: There must be one target for each prediction: here are 4 predictions and 3 targets. Often a reshape or view has mixed batch and features.
import torch
import torch.nn.functional as F

logits = torch.randn(4, 3)
labels = torch.tensor([0, 1, 2])
loss = F.cross_entropy(logits, labels)
