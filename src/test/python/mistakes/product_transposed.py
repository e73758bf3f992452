# says: RuntimeError: mat1 and mat2 shapes cannot be multiplied (8x3 and 5x3)
# under: In x @ w: x is [8, 3] float32, w is [5, 3] float32
# helps: The columns of x, 3, must be as many as the rows of w, 5. With w.T, rows and columns exchanged, they are.
# change: Change line 5 to y = x @ w.T
import torch

x = torch.randn(8, 3)
w = torch.randn(5, 3)
y = x @ w
