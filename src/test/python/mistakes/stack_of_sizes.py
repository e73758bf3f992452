# says: RuntimeError: stack expects each tensor to be equal size, but got [2] at entry 0 and [3] at entry 1
# under: In torch.stack([a, b]): a is [2] float32, b is [3] float32
# helps: stack lays tensors of the same shape on each other: the first is [2], number 1 is [3]. To put them one after the other use torch.cat.
import torch

a = torch.ones(2)
b = torch.ones(3)
print(torch.stack([a, b]))
