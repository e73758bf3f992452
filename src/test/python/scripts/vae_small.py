import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(7)
SIDE, LATENT = 4, 2


class QuadrantVAE(nn.Module):
    def __init__(self, hidden=12):
        super().__init__()
        self.down = nn.Linear(SIDE * SIDE, hidden)
        self.heads = nn.Linear(hidden, 2 * LATENT)        # mean and log-variance side by side
        self.up = nn.Sequential(nn.Linear(LATENT, hidden), nn.ReLU(), nn.Linear(hidden, SIDE * SIDE), nn.Sigmoid())

    def posterior(self, pictures):
        both = self.heads(F.relu(self.down(pictures.flatten(1))))
        return both.chunk(2, dim=1)

    def forward(self, pictures):
        mean, logvar = self.posterior(pictures)
        noise = torch.randn(mean.shape)
        code = mean + noise * (logvar / 2).exp()
        return self.up(code), mean, logvar


def elbo_terms(out, pictures, mean, logvar):
    fit = F.binary_cross_entropy(out, pictures.flatten(1), reduction="sum")
    gap = 0.5 * (mean ** 2 + logvar.exp() - 1 - logvar).sum()
    return fit, gap


# 4x4 pictures with one filled quadrant
quads = torch.zeros(4, SIDE, SIDE)
for q in range(4):
    r, c = 2 * (q // 2), 2 * (q % 2)
    quads[q, r:r + 2, c:c + 2] = 1
data = quads[torch.randint(0, 4, (64,))]
print(data.shape, data[0])

model = QuadrantVAE()
optimizer = torch.optim.Adam(model.parameters(), lr=1e-2)
for epoch in range(1, 31):
    out, mean, logvar = model(data)
    fit, gap = elbo_terms(out, data, mean, logvar)
    optimizer.zero_grad()
    (fit + gap).backward()
    optimizer.step()
    if epoch % 10 == 0:
        print(f"epoch {epoch}: reconstruction {fit.item():.2f} divergence {gap.item():.2f} per picture {(fit + gap).item() / len(data):.3f}")

with torch.no_grad():
    drawn = model.up(torch.tensor([[0.0, 0.0], [1.5, -1.5]]))
print(drawn.shape, bool(((drawn >= 0) & (drawn <= 1)).all()))
mu = torch.zeros(2, 3, requires_grad=True)
lv = torch.zeros(2, 3, requires_grad=True)
f, g = elbo_terms(torch.full((1, 16), 0.5), torch.ones(1, 4, 4), mu + 1, lv + 0.5)
g.backward()
print(f, g, mu.grad, lv.grad)

# the closed form against torch.distributions
from torch.distributions import Normal, kl_divergence
p, q = Normal(torch.tensor([1.0]), torch.tensor([2.0])), Normal(torch.tensor([0.0]), torch.tensor([1.0]))
print(kl_divergence(p, q), p.rsample().shape)
