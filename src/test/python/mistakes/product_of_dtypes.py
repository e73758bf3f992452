# says: RuntimeError: expected m1 and m2 to have the same dtype, but got: float != long int
# under: In a @ b: a is [2, 3] float32, b is [3, 2] int64
# helps: A product wants both sides of one type, here float and long int: b is int64, and .float() makes it float32.
# change: Change line 5 to print(a @ b.float())
import torch

a = torch.ones(2, 3)
b = torch.ones(3, 2, dtype=torch.int64)
print(a @ b)
