import torch
from torch import nn

torch.manual_seed(1)
x = torch.rand(150, 2) * 2 - 1
y = (x.norm(dim=1, keepdim=True) < 0.8).float()

first = nn.Linear(2, 12)
second = nn.Linear(12, 1)
parameters = list(first.parameters()) + list(second.parameters())
optimizer = torch.optim.Adam(parameters, lr=0.1)
criterion = nn.BCEWithLogitsLoss()

def network(x):
    h = torch.sigmoid(first(x))
    return second(h)

for step in range(60):
    optimizer.zero_grad()
    out = network(x)
    loss = criterion(out, y)
    loss.backward()
    optimizer.step()

with torch.no_grad():
    fresh = torch.rand(300, 2) * 2 - 1
    inside = (fresh.norm(dim=1, keepdim=True) < 0.8).float()
    print(nn.functional.binary_cross_entropy_with_logits(network(fresh), inside).item())
