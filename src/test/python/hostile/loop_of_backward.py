# interrupted
import torch
w = torch.ones(3, requires_grad=True)
print("started", flush=True)
while True:
    try:
        (w * w).sum().backward()
    except:
        pass
