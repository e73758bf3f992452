import torch
w = torch.tensor([1.0], requires_grad=True)
a = 1 + 1; b = a * 2
def twice(x): return x * 2
for i in range(2):  # trains
    c = i + a; d = c + b
    if d > 6: e = twice(d)
    loss = (w * d).sum(); loss.backward()
