# says: IndentationError: unexpected indent
# shows: line 6\n    z = 3\nIndentationError
import torch

if torch.ones(1) > 0:
    y = [1,
         2]
      z = 3
