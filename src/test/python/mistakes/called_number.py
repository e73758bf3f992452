# says: TypeError: 'torch.Size' object is not callable
# under: In x.shape(0): x is [2, 3] float32
# helps: shape is no method: its sizes are picked with brackets, or with size().
# change: Change line 4 to print(x.shape[0])
import torch

x = torch.ones(2, 3)
print(x.shape(0))
