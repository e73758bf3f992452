import torch
import torch.nn as nn
torch.manual_seed(1)
D = nn.Sequential(nn.Conv2d(1, 4, 3, stride=2, padding=1), nn.LeakyReLU(0.2), nn.Conv2d(4, 8, 3, stride=2, padding=1), nn.LeakyReLU(0.2), nn.Flatten(), nn.Linear(8 * 2 * 2, 1))
G = nn.Sequential(nn.Linear(4, 64), nn.Tanh(), nn.Unflatten(1, (1, 8, 8)))
od = torch.optim.Adam(D.parameters(), lr=1e-3, betas=(0.5, 0.9))


def gradient_penalty(real, fake):
    eps = torch.rand(real.size(0), 1, 1, 1)
    mixed = (eps * real + (1 - eps) * fake).requires_grad_(True)
    out = D(mixed)
    grads = torch.autograd.grad(outputs=out, inputs=mixed, grad_outputs=torch.ones_like(out), create_graph=True, retain_graph=True, only_inputs=True)[0]
    grads = grads.view(grads.size(0), -1)
    return ((grads.norm(2, dim=1) - 1) ** 2).mean()


for i in range(5):
    real = torch.randn(6, 1, 8, 8)
    fake = G(torch.randn(6, 4)).detach()
    gp = gradient_penalty(real, fake)
    loss = D(fake).mean() - D(real).mean() + 10 * gp
    od.zero_grad()
    loss.backward()
    od.step()
    print(i, f'{loss.item():.4f} {gp.item():.4f}')
