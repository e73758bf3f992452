# says: RuntimeError: The size of tensor a (2) must match the size of tensor b (3) at non-singleton dimension 0
# under: In torch.ones(2) + torch.ones(3): [2] float32 and [3] float32
import torch

try:
    {}["missing"]
except KeyError:
    torch.ones(2) + torch.ones(3)
