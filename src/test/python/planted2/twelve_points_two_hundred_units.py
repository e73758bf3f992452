import torch
from torch import nn

torch.manual_seed(131)
x_train = torch.rand(12, 1) * 2 - 1
y_train = x_train ** 2 + 0.3 * torch.randn(12, 1)
x_valid = torch.rand(60, 1) * 2 - 1
y_valid = x_valid ** 2 + 0.3 * torch.randn(60, 1)
model = nn.Sequential(nn.Linear(1, 200), nn.ReLU(), nn.Linear(200, 200), nn.ReLU(), nn.Linear(200, 1))
optimizer = torch.optim.Adam(model.parameters(), lr=0.005)
loss_fn = nn.MSELoss()
for epoch in range(300):
    model.train()
    loss = loss_fn(model(x_train), y_train)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    model.eval()
    with torch.no_grad():
        val = loss_fn(model(x_valid), y_valid)
    if epoch % 100 == 99:
        print(epoch, loss.item() < val.item())
