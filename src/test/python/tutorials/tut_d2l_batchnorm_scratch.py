import torch
from torch import nn

class HandNorm(nn.Module):
    """batch normalisation for (N, C) and (N, C, H, W), written out"""
    def __init__(self, channels, rank, keep=0.9, eps=1e-5):
        super().__init__()
        self.keep, self.eps = keep, eps
        self.axes = (0,) if rank == 2 else (0, 2, 3)
        shape = [1, channels] + [1] * (rank - 2)
        self.scale = nn.Parameter(torch.ones(shape))
        self.offset = nn.Parameter(torch.zeros(shape))
        self.avg = torch.zeros(shape)
        self.spread = torch.ones(shape)

    def forward(self, X):
        if not torch.is_grad_enabled():       # prediction
            centre, spread = self.avg, self.spread
        else:
            centre = X.mean(dim=self.axes, keepdim=True)
            spread = (X - centre).square().mean(dim=self.axes, keepdim=True)
            self.avg = (self.keep * self.avg + (1 - self.keep) * centre).detach()
            self.spread = (self.keep * self.spread + (1 - self.keep) * spread).detach()
        return self.scale * (X - centre) / (spread + self.eps).sqrt() + self.offset

torch.manual_seed(0)
net = nn.Sequential(
    nn.Conv2d(1, 3, kernel_size=3), HandNorm(3, rank=4), nn.Sigmoid(),
    nn.AvgPool2d(kernel_size=2, stride=2), nn.Flatten(),
    nn.Linear(3 * 3 * 3, 8), HandNorm(8, rank=2), nn.Tanh(),
    nn.Linear(8, 2))
X = torch.rand(size=(12, 1, 8, 8))
y = (X[:, 0, :4].mean(dim=(1, 2)) > 0.5).long()
print(y, net[0].weight.shape)
H = X
for part in net:
    H = part(H)
    print(part.__class__.__name__,'->\t', H.shape)

trainer = torch.optim.SGD(net.parameters(), lr=0.3)
for epoch in range(5):
    trainer.zero_grad()
    l = nn.functional.cross_entropy(net(X), y)
    l.backward()
    trainer.step()
    print(f'epoch {epoch + 1} loss {l:.4f}')
print(net[1].scale.reshape((-1,)), net[1].offset.shape)
print(net[6].avg.shape, net[6].spread.reshape(-1)[:3])
print(list(net.state_dict())[:4], 'avg is no buffer:', not any('avg' in k for k in net.state_dict()))

# against the library's
torch.manual_seed(1)
Z = torch.randn(6, 4) * 3 + 1
mine, theirs = HandNorm(4, 2), nn.BatchNorm1d(4)
print(torch.allclose(mine(Z), theirs(Z), atol=1e-5))
print(torch.allclose(mine.avg.squeeze(), theirs.running_mean))
print(torch.allclose(mine.spread.squeeze(), theirs.running_var), '(biased against unbiased variance)')
print((mine.spread.squeeze() - 0.9) / (theirs.running_var - 0.9))
with torch.no_grad():
    print(mine(Z)[0])
