# says: RuntimeError: one of the variables needed for gradient computation has been modified by an inplace operation: [torch.FloatTensor [3]] is at version 1; expected version 0 instead. Hint: enable anomaly detection to find the operation that failed to compute its gradient, with torch.autograd.set_detect_anomaly(True).
# under: In loss.backward(): loss is [] float32
# helps: A weight was changed between forward and backward, and backward needs it as it was: first backward(), then the update.
import torch

w = torch.ones(3, requires_grad=True)
loss = (w ** 2).sum()
with torch.no_grad():
    w -= 0.1
loss.backward()
