# says: RuntimeError: a leaf Variable that requires grad is being used in an in-place operation.
# under: In w -= 0.1 * w.grad: w is [3] float32, w.grad is [3] float32
import torch

w = torch.randn(3, requires_grad=True)
loss = (w ** 2).sum()
loss.backward()
w -= 0.1 * w.grad
