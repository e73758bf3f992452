# says: RuntimeError: Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.
# under: In x.numpy(): x is [3] float32
import torch

x = torch.randn(3, requires_grad=True)
print(x.numpy())
