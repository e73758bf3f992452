# says: AttributeError: 'NoneType' object has no attribute 'zero_'
# under: In w.grad.zero_(): w is [3] float32
# helps: w.grad is None until backward() has run, after zero_grad(), and if the loss does not depend on w: call loss.backward() before this line.
import torch

w = torch.ones(3, requires_grad=True)
w.grad.zero_()
