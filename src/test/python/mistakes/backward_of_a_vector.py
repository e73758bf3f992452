# says: RuntimeError: grad can be implicitly created only for scalar outputs
# under: In y.backward(): y is [3] float32
import torch

x = torch.randn(3, requires_grad=True)
y = x * 2
y.backward()
