# says: DefaultCPUAllocator: can't allocate memory: you tried to allocate 8000000000 bytes. Line 3 wants 8 GB; the limit is
import torch
torch.zeros(10 ** 9)
