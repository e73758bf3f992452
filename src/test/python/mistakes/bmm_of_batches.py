# says: RuntimeError: Expected size for first two dimensions of batch2 tensor to be: [2, 4] but got: [3, 4].
# under: In torch.bmm(a, b): a is [2, 3, 4] float32, b is [3, 4, 5] float32
# helps: a holds matrices of (2, 3, 4), b of (3, 4, 5): the first size, the number of matrices, must be the same.
import torch

a = torch.ones(2, 3, 4)
b = torch.ones(3, 4, 5)
print(torch.bmm(a, b))
