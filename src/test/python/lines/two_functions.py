import torch
w = torch.tensor([4.0], requires_grad=True)

def warm(steps):
    pace = steps * 2
    for k in range(steps):  # trains
        loss = w.sum() * pace
        loss.backward()

def fine(steps):
    pace = steps + 0.5
    for k in range(steps):  # trains
        loss = w.sum() * pace
        loss.backward()

warm(2)
between = w.grad.item()
fine(2)
