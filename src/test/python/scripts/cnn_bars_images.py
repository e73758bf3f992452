"""Horizontal against vertical bars on 8x8 pictures: a small CNN."""
import torch
from torch import nn
import torch.nn.functional as F


def make(n, g):
    imgs = 0.1 * torch.randn(n, 1, 8, 8, generator=g)
    labels = torch.randint(0, 2, (n,), generator=g)
    pos = torch.randint(0, 8, (n,), generator=g)
    for i in range(n):
        if labels[i] == 0:
            imgs[i, 0, pos[i], :] += 1.0
        else:
            imgs[i, 0, :, pos[i]] += 1.0
    return imgs, labels


g = torch.Generator().manual_seed(0)
xtr, ytr = make(64, g)
xte, yte = make(32, g)
print(xtr.shape, ytr[:8], xtr.mean(), xtr.std())


class CNN(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 4, 3, padding=1)
        self.conv2 = nn.Conv2d(4, 8, 3)
        self.pool = nn.MaxPool2d(2)
        self.fc = nn.Linear(8, 2)

    def forward(self, x):
        x = self.pool(F.relu(self.conv1(x)))     # 4 x 4 x 4
        x = self.pool(F.relu(self.conv2(x)))     # 8 x 1 x 1
        x = torch.flatten(x, 1)
        return self.fc(x)


torch.manual_seed(1)
net = CNN()
print(net)
x = xtr[:1]
for layer in (net.conv1, net.pool, net.conv2, net.pool):
    x = layer(x)
    print(type(layer).__name__, list(x.shape))
opt = torch.optim.Adam(net.parameters(), lr=0.02)
for epoch in range(8):
    running = 0.
    for i in range(0, 64, 16):
        out = net(xtr[i:i + 16])
        loss = F.cross_entropy(out, ytr[i:i + 16])
        opt.zero_grad()
        loss.backward()
        opt.step()
        running += loss.item()
    with torch.no_grad():
        acc = (net(xte).argmax(1) == yte).float().mean().item()
    print(f"epoch {epoch + 1}: loss {running / 4:.4f} test acc {acc:.4f}")

# convolution by hand with fixed kernels
edge = torch.tensor([[[[1., 0., -1.]] * 3]])
img = torch.zeros(1, 1, 5, 5)
img[..., 2:] = 1
print(F.conv2d(img, edge))
print(F.conv2d(img, edge, stride=2, padding=1))
print(F.max_pool2d(img, 2), F.avg_pool2d(img, 2, stride=1)[0, 0, 0], F.adaptive_avg_pool2d(img, 1), F.interpolate(img[..., :2, 1:3], scale_factor=2))
print(F.unfold(img, 3).shape, F.pad(img, (1, 1, 0, 0)).shape)
