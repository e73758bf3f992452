import torch
import torch.nn as nn

torch.manual_seed(0)
generator = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 2))
critic = nn.Sequential(nn.Linear(2, 16), nn.LeakyReLU(0.2), nn.Linear(16, 1))
opt_g = torch.optim.Adam(generator.parameters(), lr=0.002, betas=(0.5, 0.999))
opt_d = torch.optim.Adam(critic.parameters(), lr=0.002, betas=(0.5, 0.999))
loss_fn = nn.BCEWithLogitsLoss()


def real_batch(n):
    t = torch.rand(n, 1) * 2 - 1
    return torch.cat([t, 0.5 * t + 1], 1)


for step in range(1, 201):
    real = real_batch(64)
    fake = generator(torch.randn(64, 4))

    opt_d.zero_grad()
    d_loss = loss_fn(critic(real), torch.ones(64, 1)) + loss_fn(critic(fake.detach()), torch.zeros(64, 1))
    d_loss.backward()
    opt_d.step()

    opt_g.zero_grad()
    g_loss = loss_fn(critic(fake), torch.ones(64, 1))
    g_loss.backward()
    opt_g.step()
    if step % 50 == 0:
        print(f"step {step} D {d_loss.item():.2f} G {g_loss.item():.2f}")
