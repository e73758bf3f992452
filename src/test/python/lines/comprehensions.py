import torch
w = torch.tensor([1.0, 2.0], requires_grad=True)
x = 7
squares = [x * x for x in range(4)]
names = {x: str(x) for x in range(2)}
for epoch in range(2):
    rows = [(i, epoch) for i in range(3) if i != epoch]
    for i, e in rows:  # trains
        parts = [w * k for k in range(1, 3)]
        loss = sum(part.sum() for part in parts) * i
        both = [[a + b for a in range(2)] for b in range(2)]
        odd = {k % 2 for k in range(3)}
        loss.backward()
    x = x + epoch
