import torch

# a cubic through the temperature of a day, by hand
torch.manual_seed(0)
hours = torch.arange(0.0, 24.0, 0.5)
phase = hours / 12 - 1
temperature = 12 + 8 * phase - 3 * phase ** 2 - 7 * phase ** 3 + 0.3 * torch.randn(48)

t = hours
a, b, c, d = [torch.zeros((), requires_grad=True) for _ in range(4)]
adam = torch.optim.Adam([a, b, c, d], lr=0.1)
for step in range(1, 401):
    y_pred = a + b * t + c * t ** 2 + d * t ** 3
    loss = (y_pred - temperature).pow(2).mean()
    adam.zero_grad()
    loss.backward()
    adam.step()
    if step % 100 == 0:
        print(step, f"{loss.item():.3f}")
