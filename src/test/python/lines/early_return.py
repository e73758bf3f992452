import torch
w = torch.tensor([1.0], requires_grad=True)

def train(limit):
    total = 0
    for i in range(5):  # trains
        loss = (w * i).sum()
        loss.backward()
        total += i
        if total > limit:
            return total
    return -total

for limit in (1, 4):
    reached = train(limit)
    shown = f'{limit}: {reached}'
