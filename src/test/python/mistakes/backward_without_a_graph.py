# says: RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn
# under: In y.backward(): y is [] float32
import torch

x = torch.randn(3)
y = (x ** 2).sum()
y.backward()
