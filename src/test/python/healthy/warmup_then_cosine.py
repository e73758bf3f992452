import math
import torch
import torch.nn as nn
from sklearn.datasets import make_moons

torch.manual_seed(0)
X, y = make_moons(256, noise=0.1, random_state=4)
X, y = torch.tensor(X).float(), torch.tensor(y).float().unsqueeze(1)
net = nn.Sequential(nn.Linear(2, 32), nn.ReLU(), nn.Linear(32, 32), nn.ReLU(), nn.Linear(32, 1))
optimizer = torch.optim.AdamW(net.parameters(), lr=0.02)
WARM, TOTAL = 40, 160


def factor(step):
    if step < WARM:
        return (step + 1) / WARM
    return 0.5 * (1 + math.cos(math.pi * (step - WARM) / (TOTAL - WARM)))


scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, factor)
for step in range(TOTAL):
    optimizer.zero_grad()
    loss = nn.functional.binary_cross_entropy_with_logits(net(X), y)
    loss.backward()
    optimizer.step()
    scheduler.step()
    if step % 40 == 9:
        print(f"step {step + 1} rate {scheduler.get_last_lr()[0]:.5f} loss {loss.item():.3f}")
print(f"end {loss.item():.2f}")
