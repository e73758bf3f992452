import torch
import torch.nn as nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(41)
n = 200
platelets = 250_000 + 60_000 * torch.randn(n)
haemoglobin = 14 + 1.5 * torch.randn(n)
ferritin = 80 + 40 * torch.randn(n).abs()
creatinine = 0.9 + 0.2 * torch.randn(n)
anaemic = ((haemoglobin < 13.5) | (ferritin < 90)).float()
table = torch.stack([platelets, haemoglobin, ferritin, creatinine], dim=1)
loader = DataLoader(TensorDataset(table, anaemic), batch_size=50, shuffle=True)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Linear(4, 12)
        self.b = nn.Linear(12, 1)

    def forward(self, x):
        return self.b(torch.tanh(self.a(x))).flatten()


net = Net()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
for epoch in range(25):
    for x, y in loader:
        optimizer.zero_grad()
        loss = nn.functional.binary_cross_entropy_with_logits(net(x), y)
        loss.backward()
        optimizer.step()
print('%.1f' % loss.item())
