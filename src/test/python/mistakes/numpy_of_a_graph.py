# says: RuntimeError: Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.
# under: In x.numpy(): x is [3] float32
# helps: NumPy knows no gradients: x.detach() is the same numbers cut off from the graph.
# change: Change line 4 to print(x.detach().numpy())
import torch

x = torch.randn(3, requires_grad=True)
print(x.numpy())
