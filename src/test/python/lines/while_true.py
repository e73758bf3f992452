import torch
w = torch.tensor([8.0], requires_grad=True)
n = 0
while True:  # trains
    loss = (w * w).sum()
    loss.backward()
    w.data = w.data * 0.5
    w.grad = None
    n += 1
    if n % 2:
        continue
    halves = n // 2
    if n == 4:
        break
    more = -n
else:
    never = 1 + n
