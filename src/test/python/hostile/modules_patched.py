# prints: 0
import sys
import torch
torch.zeros = None
sys.modules.clear()
print(len(sys.modules))
