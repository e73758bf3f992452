# says: RuntimeError: result type Float can't be cast to the desired output type Long
# under: In n /= 2: n is [4] int64
# helps: n holds whole numbers (Long) and the result is Float: write n = n … instead, which makes a new tensor, or begin with .float().
import torch

n = torch.arange(4)
n /= 2
