import torch
import torch.nn as nn

torch.manual_seed(53)
n = 600
images = torch.randn(n, 1, 6, 6)
defect = torch.zeros(n)
defect[torch.randperm(n)[:15]] = 1
images[defect == 1, 0, 2:4, 2:4] += 0.7
net = nn.Sequential(nn.Conv2d(1, 4, 3), nn.ReLU(), nn.Flatten(), nn.Linear(64, 1), nn.Flatten(0))
opt = torch.optim.SGD(net.parameters(), lr=0.05)
bce = nn.BCEWithLogitsLoss()
for epoch in range(15):
    perm = torch.randperm(n)
    for i in range(0, n, 100):
        idx = perm[i:i + 100]
        opt.zero_grad()
        loss = bce(net(images[idx]), defect[idx])
        loss.backward()
        opt.step()
with torch.no_grad():
    found = (net(images) > 0)[defect == 1].sum().item()
print('defects found:', found, 'of 15')
