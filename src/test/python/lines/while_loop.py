import torch
w = torch.tensor([8.0], requires_grad=True)
budget = 2
while budget > 0:
    steps = 0
    while steps < 2:  # trains
        loss = (w * w).sum()
        loss.backward()
        w.data -= 0.25 * w.grad
        w.grad = None
        steps += 1
    budget -= 1
    rest = budget + w.item()
