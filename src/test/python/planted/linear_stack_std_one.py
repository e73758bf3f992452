import torch
import torch.nn as nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(2)
X = torch.randn(192, 6)
y = (X @ torch.randn(6, 1)).relu()
loader = DataLoader(TensorDataset(X, y), batch_size=48, shuffle=True)

model = nn.Sequential(
    nn.Linear(6, 32), nn.LeakyReLU(),
    nn.Linear(32, 32), nn.LeakyReLU(),
    nn.Linear(32, 32), nn.LeakyReLU(),
    nn.Linear(32, 32), nn.LeakyReLU(),
    nn.Linear(32, 32), nn.LeakyReLU(),
    nn.Linear(32, 1),
)
for name, p in model.named_parameters():
    if name.endswith("weight"):
        nn.init.normal_(p, 0.0, 1.0)

optimizer = torch.optim.Adam(model.parameters(), lr=0.002)
for epoch in range(20):
    for xb, yb in loader:
        loss = nn.functional.l1_loss(model(xb), yb)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    if epoch % 5 == 4:
        print(f"epoch {epoch + 1} loss {loss.item():.3g}")
