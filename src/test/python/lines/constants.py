import torch
w = torch.tensor([1.0], requires_grad=True)
for epoch in range(2):
    count = 0
    mode = 'train'
    for i in range(2):  # trains
        loss = (w * 2).sum()
        loss.backward()
        count += 1
        flag = True
        if flag and i:
            mode = 'test'
        said = mode + str(count)
    mode = None
    end = (count, mode)
