import torch
import torch.nn as nn

torch.manual_seed(0)
G = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1))
D = nn.Sequential(nn.Linear(1, 8), nn.LeakyReLU(0.2), nn.Linear(8, 1))
g_opt = torch.optim.Adam(G.parameters(), lr=0.01)
d_opt = torch.optim.Adam(D.parameters(), lr=0.01)
bce = nn.BCEWithLogitsLoss()
ones, zeros = torch.ones(32, 1), torch.zeros(32, 1)

for step in range(60):
    real = 3 + 0.5 * torch.randn(32, 1)
    fake = G(torch.randn(32, 2))
    on_fake = D(fake)
    d_loss = bce(D(real), ones) + bce(on_fake, zeros)
    g_loss = bce(on_fake, ones)

    d_opt.zero_grad()
    d_loss.backward(retain_graph=True)
    d_opt.step()

    g_opt.zero_grad()
    g_loss.backward()
    g_opt.step()
    if step % 20 == 0:
        print(step, f"D {d_loss.item():.2f}  G {g_loss.item():.2f}")
