import torch
w = torch.tensor([1.0], requires_grad=True)
for k in range(4):
    square = k * k
after = k + square
for epoch in range(2):
    for j in range(2):
        inner = j + epoch * 10
    k = k + j
    for i in range(2):  # trains
        loss = (w * (i + j + k)).sum()
        loss.backward()
    end = i + j
