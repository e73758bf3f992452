import torch
w = torch.tensor([2.0], requires_grad=True)
best = 100.0
for epoch in range(3):
    for x in (1.0, 0.5):  # trains
        loss = (w * x).pow(2).sum()
        loss.backward()
        w.data -= 0.25 * w.grad
        w.grad = None
    correct = 0
    with torch.no_grad():
        for x in (1.0, 2.0, 3.0):
            y = w * x
            if y.item() > 1:
                correct += 1
                hit = y.item()
    if correct < best:
        best = correct
        kept = epoch
    share = correct / 3
