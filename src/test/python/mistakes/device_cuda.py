# says: AssertionError: Torch not compiled with CUDA enabled
# under: Tapedeck computes on the CPU alone.
import torch

device = torch.device("cuda")
x = torch.randn(3).to(device)
