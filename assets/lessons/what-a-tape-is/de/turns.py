# Jede Zahl nimmt ihren eigenen Weg.
import torch

for start in [3.0, 1.0, -2.0]:
    x = torch.tensor(start, requires_grad=True)
    if x > 0:
        y = x * x
    else:
        y = -x
    while y < 20:
        y = y * 2
    y.backward()
