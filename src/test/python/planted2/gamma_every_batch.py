import torch
import torch.nn as nn
from torch.optim.lr_scheduler import ExponentialLR

torch.manual_seed(127)
x = torch.rand(200, 2) * 2 - 1
y = torch.sin(3 * x[:, :1]) * x[:, 1:]
net = nn.Sequential(nn.Linear(2, 32), nn.Tanh(), nn.Linear(32, 1))
opt = torch.optim.Adam(net.parameters(), lr=0.02)
scheduler = ExponentialLR(opt, gamma=0.5)
for epoch in range(15):
    for i in torch.randperm(200).split(25):
        loss = nn.functional.mse_loss(net(x[i]), y[i])
        opt.zero_grad()
        loss.backward()
        opt.step()
        scheduler.step()
    if epoch % 5 == 0:
        print(epoch, f'{loss.item():.2f}')
