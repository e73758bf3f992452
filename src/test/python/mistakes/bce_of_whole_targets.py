# says: RuntimeError: result type Float can't be cast to the desired output type Long
# under: In F.binary_cross_entropy_with_logits(logits, target): logits is [4] float32, target is [4] int64
# helps: Targets of this loss are fractions, as the predictions are, and target is Long: target.float() makes them so.
# change: Change line 6 to loss = F.binary_cross_entropy_with_logits(logits, target.float())
import torch
import torch.nn.functional as F

logits = torch.randn(4)
target = torch.tensor([1, 0, 1, 0])
loss = F.binary_cross_entropy_with_logits(logits, target)
loss.backward()
