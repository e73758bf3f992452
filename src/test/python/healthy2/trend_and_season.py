import math
import torch

months = torch.arange(96.0)
torch.manual_seed(12)
sales = 3 + 0.02 * months + 0.8 * torch.sin(2 * math.pi * months / 12) + 0.1 * torch.randn(96)
t = (months - months.mean()) / months.std()
A = torch.stack([torch.ones(96), t, torch.sin(2 * math.pi * months / 12), torch.cos(2 * math.pi * months / 12)], 1)
theta = torch.nn.Parameter(torch.zeros(4))
opt = torch.optim.SGD([theta], lr=0.1)
for epoch in range(100):
    opt.zero_grad()
    loss = ((A @ theta - sales) ** 2).mean()
    loss.backward()
    opt.step()
print(loss.item() < 0.05)
