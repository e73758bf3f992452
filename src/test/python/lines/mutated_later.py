import torch
w = torch.tensor([1.0], requires_grad=True)
losses = []
order = [3, 1, 2]
mean = torch.zeros(1)
for epoch in range(2):
    order.sort()
    seen = []
    buffer = torch.zeros(2)
    for i in range(2):  # trains
        loss = (w * order[i]).sum()
        loss.backward()
        losses.append(loss.item())
        seen.append(i)
        buffer[i] = loss.item()
        mean.add_(1)
    order.append(epoch)
    both = (losses[-1], len(seen))
