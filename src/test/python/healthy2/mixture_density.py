import math
import torch
from torch import nn


class MDN(nn.Module):
    def __init__(self, k=3):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(1, 20), nn.Tanh())
        self.pi, self.mu, self.log_sigma = nn.Linear(20, k), nn.Linear(20, k), nn.Linear(20, k)

    def forward(self, x):
        h = self.body(x)
        return torch.log_softmax(self.pi(h), 1), self.mu(h), self.log_sigma(h)


torch.manual_seed(21)
t = torch.rand(200, 1) * 2 - 1
x = t + 0.3 * torch.sin(6 * t) + 0.05 * torch.randn(200, 1)
net = MDN()
opt = torch.optim.Adam(net.parameters(), lr=0.01)
for step in range(120):
    log_pi, mu, log_sigma = net(x)
    log_n = -0.5 * ((t - mu) / log_sigma.exp()) ** 2 - log_sigma - 0.5 * math.log(2 * math.pi)
    loss = -torch.logsumexp(log_pi + log_n, dim=1).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
print(loss.item() < 0.7)
