import torch
w = torch.tensor([1.0], requires_grad=True)
for step in range(3):  # trains
    loss = (w * step).sum()
    for k in range(3):
        if k == step + 1:
            found = k * 10
            break
    else:
        missing = step * 100
    loss.backward()
    last = k
