import torch
from torch import nn

torch.manual_seed(6)
backbone = nn.Sequential(nn.Linear(10, 40), nn.ReLU(), nn.Linear(40, 20), nn.ReLU())
for p in backbone.parameters():
    p.requires_grad_(False)
head = nn.Linear(20, 3)
model = nn.Sequential(backbone, head)
centres = 2 * torch.randn(3, 10)
y = torch.randint(0, 3, (150,))
x = centres[y] + torch.randn(150, 10)
optimizer = torch.optim.Adam(filter(lambda p: p.requires_grad, model.parameters()), lr=0.02)
for step in range(60):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(x), y)
    loss.backward()
    optimizer.step()
print(loss.item() < 0.6)
