# says: RuntimeError: expand(torch.FloatTensor{[2]}, size=[]): the number of sizes provided (0) must be greater or equal to the number of dimensions in the tensor (1)
# under: In x[0]: x is [3] float32
import torch

x = torch.zeros(3)
x[0] = torch.ones(2)
