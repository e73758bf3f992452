# says: RuntimeError: expected scalar type Long but found Float
# under: In F.cross_entropy(logits, labels): logits is [4, 3] float32, labels is [4] float32
# helps: Classes are whole numbers, one for each example, and labels is Float: labels.long() makes them whole.
# change: Change line 6 to loss = F.cross_entropy(logits, labels.long())
import torch
import torch.nn.functional as F

logits = torch.randn(4, 3)
labels = torch.tensor([0., 1., 2., 1.])
loss = F.cross_entropy(logits, labels)
