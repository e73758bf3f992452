# says: RuntimeError: size mismatch, got input (2), mat (2x3), vec (4)
# under: In m @ v: m is [2, 3] float32, v is [4] float32
# helps: The columns of m, 3, must be as many as the rows of v, 4: in (2, 3) @ (4,) the inner sizes meet.
import torch

m = torch.ones(2, 3)
v = torch.ones(4)
print(m @ v)
