# says: AssertionError: Torch not compiled with CUDA enabled
# helps: Tapedeck computes on the CPU alone: choose the device with "cuda" if torch.cuda.is_available() else "cpu", and the script runs anywhere.
import torch

device = torch.device("cuda")
x = torch.randn(3).to(device)
