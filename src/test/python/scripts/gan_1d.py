import torch
import torch.nn as nn
import torch.optim as optim

# a GAN that learns a normal distribution with mean 4 and deviation 0.5
torch.manual_seed(0)


def real_batch(n):
    return torch.randn(n, 1) * 0.5 + 4.0


def noise(n):
    return torch.rand(n, 2)


G = nn.Sequential(nn.Linear(2, 16), nn.LeakyReLU(0.2), nn.Linear(16, 1))
D = nn.Sequential(nn.Linear(1, 16), nn.LeakyReLU(0.2), nn.Linear(16, 1), nn.Sigmoid())
print(G)
print(D)
criterion = nn.BCELoss()
opt_g = optim.Adam(G.parameters(), lr=0.01, betas=(0.5, 0.999))
opt_d = optim.Adam(D.parameters(), lr=0.01, betas=(0.5, 0.999))
B = 64
ones, zeros = torch.ones(B, 1), torch.zeros(B, 1)

for it in range(61):
    # discriminator
    D.zero_grad()
    d_real = D(real_batch(B))
    loss_real = criterion(d_real, ones)
    fake = G(noise(B))
    d_fake = D(fake.detach())
    loss_fake = criterion(d_fake, zeros)
    (loss_real + loss_fake).backward()
    opt_d.step()

    # generator
    G.zero_grad()
    out = D(fake)
    loss_g = criterion(out, ones)
    loss_g.backward()
    opt_g.step()

    if it % 20 == 0:
        print("[%3d] D(x) %.3f D(G(z)) %.3f/%.3f loss_D %.3f loss_G %.3f" % (
            it, d_real.mean().item(), d_fake.mean().item(), out.mean().item(), (loss_real + loss_fake).item(), loss_g.item()))

with torch.no_grad():
    s = G(noise(1000))
print("generated mean has moved:", s.mean().item() > 1.0, s.shape)
print("D got gradients from the generator's loss:", all(p.grad is not None for p in D.parameters()))
