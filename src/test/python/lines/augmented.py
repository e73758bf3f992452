import torch
w = torch.tensor([1.0, 2.0], requires_grad=True)
count = 0
total = 0.0
names = []
table = {'n': 0}
values = torch.zeros(2)
for i in range(3):  # trains
    count += 1
    names += [f'n{i}']
    table['n'] += count
    values += w.detach() * i
    values[0] -= 1
    loss = (w * count).sum()
    total += loss.item()
    loss.backward()
