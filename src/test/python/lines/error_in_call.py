import torch
w = torch.tensor([1.0], requires_grad=True)

def risky(n):
    half = n / 2
    if n == 1:
        whole = int('one')
    return half

for i in range(3):  # trains
    got = None
    try:
        got = risky(i) + 1
    except ValueError:
        got = -i
    loss = (w * got).sum()
    loss.backward()
