# says: IndexError: index 8 is out of bounds for dimension 0 with size 8
# under: In x[8]: x is [8, 10] float32
# helps: Counting begins at 0: 8 elements in dimension 0 have the indices 0 to 7, and 8 is none of them.
import torch

x = torch.randn(8, 10)
print(x[8])
