import torch
from torch import nn

torch.manual_seed(3)
x = torch.randn(400, 8)
y = (x @ torch.randn(8, 1)) + 0.3 * torch.randn(400, 1)
net = nn.Linear(8, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.2)
scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.6)
for epoch in range(16):
    total = 0.0
    for rows in torch.randperm(400).split(50):
        loss = nn.functional.mse_loss(net(x[rows]), y[rows])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item() / 8
    scheduler.step()
    if epoch % 5 == 0:
        print(f"epoch {epoch} rate {optimizer.param_groups[0]['lr']:.5f} loss {total:.4f}")
