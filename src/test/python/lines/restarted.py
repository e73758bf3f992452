import torch
for seed in range(2):
    w = torch.tensor([float(seed + 1), 2.0], requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.5)
    rate = optimizer.param_groups[0]['lr'] / (seed + 1)
    for i in range(3):  # trains
        optimizer.zero_grad()
        loss = (w * w).sum()
        loss.backward()
        optimizer.step()
    result = loss.item()
