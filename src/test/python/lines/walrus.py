import torch
w = torch.tensor([1.0], requires_grad=True)
data = [3, 1, 2]
while (n := len(data)) > 1:
    taken = data.pop()
    for i in range(2):  # trains
        if (big := taken * i) > 1:
            kind = f'big {big}'
        elif (small := big - 5) < -4:
            kind = f'small {small}'
        y = (half := big / 2) + 1
        print((twice := y * 2), end='')
        loss = (w * half).sum()
        loss.backward()
