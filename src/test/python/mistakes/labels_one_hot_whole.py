# says: RuntimeError: Expected floating point type for target with class probabilities, got Long
# under: In F.cross_entropy(logits, labels): logits is [4, 3] float32, labels is [4, 3] int64
# helps: labels of shape (4, 3) is one-hot in whole numbers: cross-entropy wants the number of the class for each example, which argmax(1) finds, or probabilities as fractions.
# change: Change line 6 to loss = F.cross_entropy(logits, labels.argmax(1))
import torch
import torch.nn.functional as F

logits = torch.randn(4, 3)
labels = torch.tensor([[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 0, 0]])
loss = F.cross_entropy(logits, labels)
