import torch
import torch.nn as nn

torch.manual_seed(8)
generator = nn.Sequential(nn.Linear(2, 6), nn.ReLU(), nn.Linear(6, 1))
critic = nn.Sequential(nn.Linear(1, 6), nn.LeakyReLU(0.2), nn.Linear(6, 1))
optimizer_g = torch.optim.Adam(generator.parameters(), lr=1e-3)
optimizer_d = torch.optim.Adam(critic.parameters(), lr=2e-3)
bce = nn.BCEWithLogitsLoss()
for step in range(12):
    real, fake = torch.randn(8, 1) + 3, generator(torch.randn(8, 2))
    loss_d = bce(critic(real), torch.ones(8, 1)) + bce(critic(fake.detach()), torch.zeros(8, 1))
    optimizer_d.zero_grad()
    loss_d.backward()
    optimizer_d.step()
    loss_g = bce(critic(fake), torch.ones(8, 1))
    optimizer_g.zero_grad()
    loss_g.backward()
    optimizer_g.step()
    print(step, loss_d.item(), loss_g.item())
