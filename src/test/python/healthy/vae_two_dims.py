import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(0)
angle = torch.rand(320) * 6.283
ring = torch.stack([angle.cos(), angle.sin(), 0.5 * angle.cos(), -angle.sin()], 1) + 0.05 * torch.randn(320, 4)


class VAE(nn.Module):
    def __init__(self):
        super().__init__()
        self.enc = nn.Linear(4, 24)
        self.mu, self.logvar = nn.Linear(24, 2), nn.Linear(24, 2)
        self.dec = nn.Sequential(nn.Linear(2, 24), nn.Tanh(), nn.Linear(24, 4))

    def forward(self, x):
        h = torch.tanh(self.enc(x))
        mu, logvar = self.mu(h), self.logvar(h)
        z = mu + torch.exp(0.5 * logvar) * torch.randn_like(mu)
        return self.dec(z), mu, logvar


def loss_of(out, x, mu, logvar):
    rec = F.mse_loss(out, x, reduction="sum") / 0.2
    kl = -0.5 * torch.sum(1 + logvar - mu.pow(2) - logvar.exp())
    return (rec + kl) / len(x)


model = VAE()
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for epoch in range(16):
    for batch in ring[torch.randperm(320)].split(64):
        optimizer.zero_grad()
        loss = loss_of(*((r := model(batch))[0], batch, r[1], r[2]))
        loss.backward()
        optimizer.step()
    if epoch % 5 == 0:
        print(f"epoch {epoch} {loss.item():.1f}")
