import torch
w = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
(a, b), *rest = [(1, 2), 3, 4]
for i, (x, (y, z)) in enumerate([(1, (2, 3)), (4, (5, 6))]):  # trains
    first, *middle, last = w * x
    p, q = y, z + i
    p, q = q, p
    [r, s] = divmod(x * 10, 3)
    loss = first * p + last * q + sum(middle)
    loss.backward()
    c = d = r + s
