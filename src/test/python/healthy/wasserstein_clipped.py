import torch
from torch import nn

torch.manual_seed(5)
G = nn.Sequential(nn.Linear(2, 16), nn.ReLU(), nn.Linear(16, 1))
C = nn.Sequential(nn.Linear(1, 16), nn.ReLU(), nn.Linear(16, 1))
og = torch.optim.RMSprop(G.parameters(), lr=0.002)
oc = torch.optim.RMSprop(C.parameters(), lr=0.002)

for it in range(1, 101):
    for _ in range(3):
        real = 2 + 0.5 * torch.randn(48, 1)
        with torch.no_grad():
            fake = G(torch.randn(48, 2))
        loss_c = C(fake).mean() - C(real).mean()
        oc.zero_grad()
        loss_c.backward()
        oc.step()
        with torch.no_grad():
            for p in C.parameters():
                p.clamp_(-0.3, 0.3)
    loss_g = -C(G(torch.randn(48, 2))).mean()
    og.zero_grad()
    loss_g.backward()
    og.step()
    if it % 25 == 0:
        print(it, f"critic {loss_c.item():.2f}")
