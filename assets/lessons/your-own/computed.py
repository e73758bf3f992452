import torch

# data
torch.manual_seed(0)
x = torch.linspace(-1, 1, 50)[:, None]
y = 3 * x + 1

w = torch.tensor(((y[-1] - y[0]) / 2).item(), requires_grad=True)
b = torch.tensor(y.mean().item(), requires_grad=True)

for step in range(2):
    loss = ((w * x + b - y) ** 2).mean()
    loss.backward()
