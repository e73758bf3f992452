import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(5)


def vibrations(n, share):
    t = torch.linspace(0, 1, 12)
    broken = (torch.rand(n) < share).float()
    wave = torch.sin(6.28 * (2 * t + torch.rand(n, 1)))
    knock = 0.55 * broken.unsqueeze(1) * torch.cos(6.28 * 5 * t)
    return wave + knock + 0.6 * torch.randn(n, 12), broken.unsqueeze(1)


train = TensorDataset(*vibrations(640, 0.04))
test_x, test_y = vibrations(400, 0.25)


class Alarm(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Linear(12, 8)
        self.b = nn.Linear(8, 1)

    def forward(self, x):
        return self.b(torch.tanh(self.a(x)))


net = Alarm()
optimizer = torch.optim.Adam(net.parameters(), lr=0.005)
for epoch in range(12):
    total = 0.0
    for x, y in DataLoader(train, batch_size=64, shuffle=True):
        loss = F.binary_cross_entropy_with_logits(net(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item()
    if epoch % 4 == 3:
        with torch.no_grad():
            alarm = (net(test_x) > 0).float()
        recall = (alarm * test_y).sum().item() / test_y.sum().item()
        print(f"epoch {epoch + 1}: loss {total / 10:.3f}, recall {recall:.2f}")
