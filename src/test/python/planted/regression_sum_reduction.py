import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(512, 8)
coef = torch.randn(8, 1)
y = X @ coef + 0.1 * torch.randn(512, 1)

model = nn.Linear(8, 1)
loss_fn = nn.MSELoss(reduction="sum")
optimizer = torch.optim.SGD(model.parameters(), lr=0.04)
batch_size = 32

for epoch in range(3):
    for start in range(0, 512, batch_size):
        xb, yb = X[start:start + batch_size], y[start:start + batch_size]
        loss = loss_fn(model(xb), yb)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print(f"epoch {epoch} loss {loss.item():.3g}")
