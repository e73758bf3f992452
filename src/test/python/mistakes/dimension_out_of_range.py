# says: IndexError: Dimension out of range (expected to be in range of [-1, 0], but got 1)
# under: In torch.softmax(x, dim=1): x is [3] float32
# helps: Dimensions are counted from 0, or from the end from -1: here they go from -1 to 0, and 1 is none of them.
import torch

x = torch.ones(3)
print(torch.softmax(x, dim=1))
