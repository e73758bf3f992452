import torch
w = torch.tensor([1.0], requires_grad=True)

def batches(n):
    for k in range(n):
        x = torch.full((2,), float(k))
        yield x
    end = k + 100

def pairs(source):
    for x in source:
        y = x * 2
        yield x, y

for epoch in range(2):
    for x, y in pairs(batches(2)):  # trains
        loss = (w * x - y).sum()
        loss.backward()
    over = x.sum().item()
