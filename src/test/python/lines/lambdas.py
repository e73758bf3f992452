import torch
w = torch.tensor([2.0], requires_grad=True)
square = lambda t: t * t
ranked = sorted([3, 1, 2], key=lambda n: -n)
for i in range(2):  # trains
    scale = (lambda n: n + i)(10)
    y = square(w) * scale
    kept = list(filter(lambda n: n > i + 1, ranked))
    mapped = max(map(square, kept))
    y.sum().backward()
