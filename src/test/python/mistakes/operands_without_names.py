# says: RuntimeError: The size of tensor a (2) must match the size of tensor b (3) at non-singleton dimension 0
# under: In torch.ones(2) + torch.ones(3): [2] float32 and [3] float32
# helps: torch.ones(2) is (2,), torch.ones(3) (3,): sizes are compared from the last to the first, and must be the same or one of them 1. 2 and 3 are neither.
import torch

try:
    {}["missing"]
except KeyError:
    torch.ones(2) + torch.ones(3)
