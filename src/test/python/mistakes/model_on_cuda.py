# says: AssertionError: Torch not compiled with CUDA enabled
# helps: Tapedeck computes on the CPU alone: choose the device with "cuda" if torch.cuda.is_available() else "cpu", and the script runs anywhere.
import torch
from torch import nn

model = nn.Linear(2, 1).cuda()
