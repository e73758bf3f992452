# says: RuntimeError: Tensors must have same number of dimensions: got 2 and 1
# under: In torch.cat([a, b]): a is [2, 3] float32, b is [3] float32
# helps: cat joins tensors with as many dimensions, and here one has 2, another 1: unsqueeze(0) makes a row of a vector.
import torch

a = torch.ones(2, 3)
b = torch.ones(3)
print(torch.cat([a, b]))
