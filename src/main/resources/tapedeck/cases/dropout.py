import torch
from torch import nn

torch.manual_seed(1)
x = torch.rand(120, 2) * 2 - 1
y = x[:, :1] * x[:, 1:] * 4

model = nn.Sequential(
    nn.Linear(2, 32),
    nn.BatchNorm1d(32),
    nn.ReLU(),
    nn.Dropout(p=0.1),
    nn.Linear(32, 1),
)
optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
criterion = nn.MSELoss()

for step in range(60):
    rows = torch.randperm(120)[:40]
    out = model(x[rows])
    loss = criterion(out, y[rows])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

model.eval()
with torch.no_grad():
    fresh = torch.rand(100, 2) * 2 - 1
    print(((model(fresh) - fresh[:, :1] * fresh[:, 1:] * 4) ** 2).mean().item())
