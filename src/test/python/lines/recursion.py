import torch
w = torch.tensor([1.5], requires_grad=True)

def power(x, n):
    if n == 0:
        return torch.ones(1)
    rest = power(x, n - 1)
    made = x * rest
    return made

def depth(n):
    below = depth(n - 1) if n else 0
    here = below + 1
    return here

for i in range(2):  # trains
    y = power(w, i + 1)
    d = depth(i)
    y.sum().backward()
