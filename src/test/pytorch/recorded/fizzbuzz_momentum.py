import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(3)
x = torch.tensor([[float(n >> bit & 1) for bit in range(6)] for n in range(1, 49)])
y = torch.tensor([(n % 3 == 0) + 2 * (n % 5 == 0) for n in range(1, 49)])
net = nn.Sequential(nn.Linear(6, 8), nn.Tanh(), nn.Linear(8, 4))
optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
for epoch in range(20):
    for rows in torch.randperm(48).split(16):
        optimizer.zero_grad()
        loss = F.cross_entropy(net(x[rows]), y[rows])
        loss.backward()
        optimizer.step()
    print(f"{epoch} {loss.item():.6f}")
