# says: SyntaxError: expected ':'
# shows: line 3\n    for i in range(3)\n                     ^\n
import torch

for i in range(3)
    print(i)
