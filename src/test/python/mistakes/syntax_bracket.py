# says: SyntaxError: '(' was never closed
# shows: line 3\n    x = torch.zeros((2, 3)  # of ( two\n                   ^\n
import torch

x = torch.zeros((2, 3)  # of ( two
print(x, ')')
