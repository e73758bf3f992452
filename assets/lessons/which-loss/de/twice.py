# Zwei Klassen; cross_entropy bekommt Wahrscheinlichkeiten.
import torch
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.randn(150, 2)
y = (x[:, 0] > 0).long()
net = torch.nn.Linear(2, 2)
optimizer = torch.optim.SGD(net.parameters(), lr=0.5)

for step in range(200):
    scores = net(x)
    p = torch.softmax(scores, dim=1)
    loss = F.cross_entropy(p, y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
