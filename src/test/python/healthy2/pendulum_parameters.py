import torch

torch.manual_seed(22)


def simulate(length, friction, steps=40, dt=0.05):
    angle, speed = torch.tensor(0.8), torch.tensor(0.0)
    path = []
    for _ in range(steps):
        speed = speed + dt * (-9.81 / length * torch.sin(angle) - friction * speed)
        angle = angle + dt * speed
        path.append(angle)
    return torch.stack(path)


observed = simulate(torch.tensor(1.5), torch.tensor(0.4)) + 0.01 * torch.randn(40)
length = torch.tensor(1.0, requires_grad=True)
friction = torch.tensor(0.1, requires_grad=True)
optimizer = torch.optim.Adam([length, friction], lr=0.03)
for i in range(60):
    optimizer.zero_grad()
    loss = ((simulate(length, friction) - observed) ** 2).mean()
    loss.backward()
    optimizer.step()
print(round(length.item(), 1))
