import torch
w = torch.tensor([1.0], requires_grad=True)

def rate(epoch):
    if epoch == 1:
        raise ValueError(f'no rate for {epoch}')
    value = 1 / (1 + epoch)
    return value

for epoch in range(3):
    try:
        now = rate(epoch)
        kind = 'given' + str(epoch)
    except ValueError as error:
        text = str(error)
        now = 0.5 + epoch
    for i in range(2):  # trains
        loss = (w * now).sum()
        loss.backward()
