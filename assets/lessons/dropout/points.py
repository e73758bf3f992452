# Twelve noisy points of a straight line; some neurons are left out.
import torch
from torch import nn
import torch.nn.functional as F

dropped = 0.0
torch.manual_seed(0)
x = torch.linspace(-1, 1, 12)[:, None]
y = x + 0.4 * torch.randn(12, 1)
new_x = torch.linspace(-1, 1, 50)[:, None]
new_y = new_x + 0.4 * torch.randn(50, 1)

first, second, last = nn.Linear(1, 64), nn.Linear(64, 64), nn.Linear(64, 1)
weights = [*first.parameters(), *second.parameters(), *last.parameters()]
optimizer = torch.optim.Adam(weights, lr=0.01)

for step in range(200):
    h = F.dropout(torch.tanh(first(x)), dropped)
    h = F.dropout(torch.tanh(second(h)), dropped)
    train = F.mse_loss(last(h), y)
    optimizer.zero_grad()
    train.backward()
    optimizer.step()
    with torch.no_grad():
        h = torch.tanh(second(torch.tanh(first(new_x))))
        test = F.mse_loss(last(h), new_y)
