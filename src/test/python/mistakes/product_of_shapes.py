# says: RuntimeError: mat1 and mat2 shapes cannot be multiplied (2x3 and 4x5)
# under: In x @ w: x is [2, 3] float32, w is [4, 5] float32
# helps: The columns of x, 3, must be as many as the rows of w, 4: in (2, 3) @ (4, 5) the inner sizes meet.
import torch

def f(x, w):
    h = x @ w
    return h
f(torch.ones(2, 3), w=torch.ones(4, 5))
