# says: RuntimeError: The size of tensor a (3) must match the size of tensor b (8) at non-singleton dimension 1
# under: In x * 2 + b: b is [8] float32, x is [8, 3] float32
# helps: x * 2 is (8, 3), b (8,): a vector stands for a row. To add it to the columns, make it a column: b.unsqueeze(1) has the shape (8, 1).
import torch

x = torch.randn(8, 3)
b = torch.randn(8)
y = x * 2 + b
