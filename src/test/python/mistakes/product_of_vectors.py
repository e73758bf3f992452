# says: RuntimeError: inconsistent tensor size, expected tensor [3] and src [4] to have the same number of elements, but got 3 and 4 elements respectively
# under: In a @ b: a is [3] float32, b is [4] float32
# helps: The product of two vectors multiplies number by number, and a has 3, b 4 of them: both must have as many.
import torch

a = torch.ones(3)
b = torch.ones(4)
print(a @ b)
