# Learn the conductivity of a rod from its temperatures at the end.
# It conducts the better the hotter it is.
import torch

n, steps = 12, 8
start = torch.zeros(n)
start[n // 2] = 1.0


def simulate(k):
    u = torch.zeros(steps + 1, n)
    u[0] = start
    for t in range(steps):
        lap = torch.roll(u[t], 1) - 2 * u[t] + torch.roll(u[t], -1)
        u[t + 1] = u[t] + torch.sigmoid(k) * lap * u[t]
    return u[-1]


observed = simulate(torch.tensor(-1.0)).detach()
k = torch.tensor(0.5, requires_grad=True)
optimizer = torch.optim.Adam([k], lr=0.1)
for i in range(50):
    loss = ((simulate(k) - observed) ** 2).sum()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if i % 10 == 0:
        print(f"{i} {loss.item():.5f} k={k.item():.2f}")
