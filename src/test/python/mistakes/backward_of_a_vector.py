# says: RuntimeError: grad can be implicitly created only for scalar outputs
# under: In y.backward(): y is [3] float32
# helps: backward() begins at one number, and y has the shape (3,): take y.mean() or y.sum() first, for a loss is a single number.
import torch

x = torch.randn(3, requires_grad=True)
y = x * 2
y.backward()
