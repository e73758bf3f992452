# prints: refused
import torch
x = torch.ones(2)
try:
    print(x.getClass().forName("java.lang.Runtime"))
except Exception:
    print("refused")
