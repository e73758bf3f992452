import copy
import torch
from torch import nn

torch.manual_seed(1)
x = torch.randn(160, 8)
y = (x[:, :2].sum(1) + 0.5 * torch.randn(160) > 0).long()
tx, ty, vx, vy = x[:110], y[:110], x[110:], y[110:]
model = nn.Sequential(nn.Linear(8, 24), nn.ReLU(), nn.Dropout(0.3), nn.Linear(24, 2))
optimizer = torch.optim.Adam(model.parameters(), lr=0.01, weight_decay=1e-3)
best, best_state, patience = float('inf'), None, 0
for epoch in range(60):
    model.train()
    for idx in torch.randperm(110).split(22):
        loss = nn.functional.cross_entropy(model(tx[idx]), ty[idx])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    model.eval()
    with torch.no_grad():
        val = nn.functional.cross_entropy(model(vx), vy).item()
    if val < best:
        best, best_state, patience = val, copy.deepcopy(model.state_dict()), 0
    else:
        patience += 1
        if patience == 6:
            break
model.load_state_dict(best_state)
print(best < 0.69)
