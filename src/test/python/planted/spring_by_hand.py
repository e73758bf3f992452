# Fit a damped spring: position = amplitude * exp(-decay * t) * cos(freq * t)
import torch

torch.manual_seed(9)
t = torch.linspace(0, 6, 80).reshape(-1, 1)
measured = 1.5 * torch.exp(-0.3 * t) * torch.cos(2.0 * t) + 0.03 * torch.randn(80, 1)

amplitude = torch.tensor(1.0, requires_grad=True)
decay = torch.tensor(0.1, requires_grad=True)
freq = torch.tensor(1.8, requires_grad=True)


def model(time):
    return amplitude * torch.exp(-decay * time) * torch.cos(freq * time)


def mean_squared(p, m):
    return torch.mean((p - m) ** 2)


optimizer = torch.optim.Adam([amplitude, decay, freq], lr=0.02)
for i in range(1, 301):
    optimizer.zero_grad()
    predicted = model(t.flatten())
    loss = mean_squared(predicted, measured)
    loss.backward()
    optimizer.step()
    if i % 100 == 0:
        print(i, f"loss={loss.item():.4f}", f"a={amplitude.item():.2f}", f"d={decay.item():.2f}", f"f={freq.item():.2f}")
