import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(3)
prototypes = (torch.rand(6, 20) > 0.5).float()
data = prototypes[torch.randint(0, 6, (300,))]
data = torch.where(torch.rand_like(data) < 0.05, 1 - data, data)
enc, dec = nn.Linear(20, 6), nn.Linear(6, 20)
optimizer = torch.optim.Adam([*enc.parameters(), *dec.parameters()], lr=0.02)
for epoch in range(10):
    for batch in data[torch.randperm(300)].split(60):
        logits = dec(torch.tanh(enc(batch)))
        loss = F.binary_cross_entropy_with_logits(logits, batch, reduction="sum") / len(batch)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    if epoch % 3 == 0:
        print(f"epoch {epoch} nats per row {loss.item():.1f}")
