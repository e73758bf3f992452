import torch
import torch.nn as nn

torch.manual_seed(2)
x = torch.rand(256, 2) * 2 - 1
y = ((x[:, 0] ** 2 + x[:, 1] ** 2) < 0.6).float()
net = nn.Sequential(nn.Linear(2, 32), nn.ReLU(), nn.Linear(32, 32), nn.ReLU(), nn.Linear(32, 1))
opt = torch.optim.SGD(net.parameters(), lr=0.02, momentum=0.9)
sched = torch.optim.lr_scheduler.OneCycleLR(opt, max_lr=0.3, total_steps=160)
criterion = nn.BCEWithLogitsLoss()
for epoch in range(20):
    for batch in torch.randperm(256).split(32):
        opt.zero_grad()
        loss = criterion(net(x[batch]).squeeze(1), y[batch])
        loss.backward()
        opt.step()
        sched.step()
print(loss.item() < 0.5)
