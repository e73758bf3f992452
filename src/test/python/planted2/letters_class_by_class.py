import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(43)
shapes = torch.randn(5, 12)
x = torch.cat([s + 1.2 * torch.randn(40, 12) for s in shapes])
y = torch.arange(5).repeat_interleave(40)
loader = DataLoader(TensorDataset(x, y), batch_size=20)
model = nn.Sequential(nn.Linear(12, 32), nn.ReLU(), nn.Linear(32, 5))
opt = torch.optim.SGD(model.parameters(), lr=0.2, momentum=0.9)
for epoch in range(6):
    for xb, yb in loader:
        loss = nn.functional.cross_entropy(model(xb), yb)
        opt.zero_grad()
        loss.backward()
        opt.step()
    print(epoch, f'{loss.item():.1f}')
print('right of all:', (model(x).argmax(1) == y).float().mean().item() > 0.9)
