import torch
w = torch.tensor([1.0], requires_grad=True)
k = 'outer'
for i in range(2):  # trains
    k = [k for k in range(3)][-1] + i
    j = sum(j for j in range(4))
    loss = (w * (k + j)).sum()
    loss.backward()
    pairs = list(zip([n for n in 'ab'], (n * 2 for n in range(2))))
