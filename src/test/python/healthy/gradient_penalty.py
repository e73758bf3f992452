import torch
import torch.nn as nn

torch.manual_seed(0)
critic = nn.Sequential(nn.Linear(2, 24), nn.Tanh(), nn.Linear(24, 1))
optimizer = torch.optim.Adam(critic.parameters(), lr=0.005)
for step in range(1, 121):
    real = torch.randn(48, 2) * 0.3 + torch.tensor([1.0, 0.0])
    fake = torch.randn(48, 2) * 0.3 - torch.tensor([1.0, 0.0])
    mix = torch.rand(48, 1)
    between = (mix * real + (1 - mix) * fake).requires_grad_()
    (slope,) = torch.autograd.grad(critic(between).sum(), between, create_graph=True)
    penalty = (slope.norm(dim=1) - 1).pow(2).mean()
    distance = critic(real).mean() - critic(fake).mean()
    loss = -distance + 10 * penalty
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 40 == 0:
        print(f"step {step} distance {distance.item():.2f} penalty {penalty.item():.2f}")
