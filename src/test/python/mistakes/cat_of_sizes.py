# says: RuntimeError: Sizes of tensors must match except in dimension 0. Expected size 3 but got size 4 for tensor number 1 in the list.
# under: In torch.cat([a, b]): a is [2, 3] float32, b is [2, 4] float32
# helps: cat puts tensors one after the other along dimension 0: all other sizes must be the same, and 3 is not 4. Another dim may be meant.
import torch

a = torch.ones(2, 3)
b = torch.ones(2, 4)
print(torch.cat([a, b]))
