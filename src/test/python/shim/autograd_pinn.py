import torch
import torch.nn as nn

torch.manual_seed(0)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(1, 16), nn.Tanh(), nn.Linear(16, 16), nn.Tanh(), nn.Linear(16, 1))

    def forward(self, t):
        return self.net(t)


net = Net()
opt = torch.optim.Adam(net.parameters(), lr=1e-2)
t = torch.linspace(0, 1, 20).view(-1, 1).requires_grad_(True)
t0 = torch.zeros(1, 1, requires_grad=True)
for step in range(60):
    opt.zero_grad()
    u = net(t)
    du = torch.autograd.grad(u, t, torch.ones_like(u), create_graph=True)[0]
    d2u = torch.autograd.grad(du, t, torch.ones_like(du), create_graph=True)[0]
    residual = ((d2u + 4 * u) ** 2).mean()
    u0 = net(t0)
    du0 = torch.autograd.grad(u0, t0, torch.ones_like(u0), create_graph=True)[0]
    loss = residual + (u0 - 1).pow(2).squeeze() + du0.pow(2).squeeze()
    loss.backward()
    opt.step()
    if step % 20 == 0:
        print(step, f'{loss.item():.4f} {residual.item():.4f}')
print(du[:3], d2u[:3])
