import torch
from torch import nn


class Coupling(nn.Module):
    def __init__(self, flip):
        super().__init__()
        self.flip = flip
        self.net = nn.Sequential(nn.Linear(1, 16), nn.Tanh(), nn.Linear(16, 2))

    def forward(self, x):
        a, b = (x[:, 1:], x[:, :1]) if self.flip else (x[:, :1], x[:, 1:])
        s, t = self.net(a).chunk(2, dim=1)
        s = torch.tanh(s)
        b = b * torch.exp(s) + t
        z = torch.cat([b, a] if self.flip else [a, b], dim=1)
        return z, s.sum(1)


torch.manual_seed(9)
u = torch.randn(300, 1)
x = torch.cat([u, u ** 2 + 0.3 * torch.randn(300, 1)], 1)
flow = nn.ModuleList([Coupling(k % 2 == 0) for k in range(4)])
opt = torch.optim.Adam(flow.parameters(), lr=0.01)
for it in range(60):
    z, log_det = x, 0
    for layer in flow:
        z, s = layer(z)
        log_det = log_det + s
    nll = (0.5 * (z ** 2).sum(1) - log_det).mean()
    opt.zero_grad()
    nll.backward()
    opt.step()
print(nll.item() < 1.2)
