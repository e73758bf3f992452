import torch
w = torch.tensor([1.0, 1.0], requires_grad=True)
for step in range(2):  # trains
    total = torch.zeros(())
    for k in range(3):
        term = (w * k).sum()
        total = total + term
        for j in range(k):
            pair = (k, j)
    total.backward()
    end = k + j + step
