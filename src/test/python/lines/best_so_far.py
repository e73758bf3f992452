import torch
w = torch.tensor([1.0], requires_grad=True)
best = float('inf')
best_at = -1
waited = 0
for i, x in enumerate([3.0, 2.0, 5.0, 1.0, 4.0]):  # trains
    loss = (w * x).sum()
    loss.backward()
    if loss.item() < best:
        best = loss.item()
        best_at = i
        waited = 0
    else:
        waited += 1
    left = 3 - waited
