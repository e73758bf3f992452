# says: RuntimeError: a leaf Variable that requires grad is being used in an in-place operation.
# under: In w -= 0.1 * w.grad: w is [3] float32, w.grad is [3] float32
# helps: Changing a weight is no part of the computation: an update by hand stands under torch.no_grad().
# change: Change line 6 to with torch.no_grad(): w -= 0.1 * w.grad
import torch

w = torch.randn(3, requires_grad=True)
loss = (w ** 2).sum()
loss.backward()
w -= 0.1 * w.grad
