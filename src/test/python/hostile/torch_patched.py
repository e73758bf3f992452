# says: RuntimeError: The size of tensor a (2) must match the size of tensor b (3) at non-singleton dimension 0
import torch
torch.Tensor = torch.ones = torch.nn = None
torch.zeros(2) + torch.zeros(3)
