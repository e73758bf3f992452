# says: ValueError: can't optimize a non-leaf Tensor
# under: In torch.optim.SGD([w], lr=0.1): w is [3] float32
# helps: An optimizer changes leaves, and this tensor was computed: set requires_grad=True last, as in (0.1 * torch.randn(3)).requires_grad_()
import torch

w = torch.ones(3, requires_grad=True) * 0.1
optimizer = torch.optim.SGD([w], lr=0.1)
