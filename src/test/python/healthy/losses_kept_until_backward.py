import torch
import torch.nn as nn

# truncated sums on purpose: five losses are added up, then one backward
torch.manual_seed(18)
cell, read = nn.GRUCell(1, 8), nn.Linear(8, 1)
params = [*cell.parameters(), *read.parameters()]
optimizer = torch.optim.Adam(params, lr=0.02)
wave = torch.sin(torch.arange(0.0, 30.0, 0.3)).view(-1, 1, 1)
for epoch in range(8):
    h = torch.zeros(1, 8)
    pending, total = [], 0.0
    for i in range(len(wave) - 1):
        h = cell(wave[i], h)
        pending.append(nn.functional.mse_loss(read(h), wave[i + 1]))
        if len(pending) == 5:
            loss = torch.stack(pending).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item()
            pending, h = [], h.detach()
    if epoch % 3 == 1:
        print(f"epoch {epoch} {total / 19:.3f}")
