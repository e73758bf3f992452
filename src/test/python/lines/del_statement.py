import torch
w = torch.tensor([1.0], requires_grad=True)
for epoch in range(2):
    scratch = epoch + 5
    del scratch
    items = [1, 2, 3]
    for i in range(2):  # trains
        y = w * i
        z = y + 1
        del y
        loss = z.sum()
        loss.backward()
        items.pop()
        del items[0:0]
